import { Check, ChevronDown } from 'lucide-react';
import { Select as RadixSelect } from 'radix-ui';
import './select.css';

type SelectProps<T extends string> = {
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  /** The accessible name, where no label stands beside it. */
  label?: string;
  id?: string;
  disabled?: boolean;
  /** Shown while nothing is chosen. */
  placeholder?: string;
};

/** One choice out of a list. */
export function Select<T extends string>(props: SelectProps<T>) {
  const choose = (value: string) => {
    const option = props.options.find((o) => o.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <RadixSelect.Root value={props.value} onValueChange={choose} disabled={props.disabled ?? false}>
      <RadixSelect.Trigger className="select" id={props.id} aria-label={props.label}>
        <RadixSelect.Value placeholder={props.placeholder} />
        <RadixSelect.Icon>
          <ChevronDown aria-hidden size={15} />
        </RadixSelect.Icon>
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content className="menu select-menu" position="popper" sideOffset={4}>
          <RadixSelect.Viewport>
            {props.options.map((option) => (
              <RadixSelect.Item key={option.value} value={option.value} className="menu-item">
                <RadixSelect.ItemText>{option.label}</RadixSelect.ItemText>
                <RadixSelect.ItemIndicator className="select-mark">
                  <Check aria-hidden size={14} />
                </RadixSelect.ItemIndicator>
              </RadixSelect.Item>
            ))}
          </RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}
