import { RadioGroup } from 'radix-ui';
import './segmented.css';

type SegmentedProps<T extends string> = {
  /** The accessible name of the whole group. */
  label: string;
  value: T;
  options: readonly {
    value: T;
    label: string;
    /** Said instead of a short label. */ name?: string;
  }[];
  onChange: (value: T) => void;
};

/** A few choices side by side, one of them taken. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const choose = (value: string) => {
    const option = props.options.find((o) => o.value === value);
    if (option) props.onChange(option.value);
  };
  return (
    <RadioGroup.Root
      className="segmented"
      aria-label={props.label}
      value={props.value}
      onValueChange={choose}
      orientation="horizontal"
    >
      {props.options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="segmented-item num"
          aria-label={option.name}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
