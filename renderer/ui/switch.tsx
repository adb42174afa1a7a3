import { Switch as RadixSwitch } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import './switch.css';

type SwitchProps = {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** Something that is on or off, with its words. */
export function Switch({ label, hint, checked, disabled, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch-line">
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && <p className="field-said">{hint}</p>}
      </div>
      <RadixSwitch.Root
        id={id}
        className="switch"
        checked={checked}
        disabled={disabled ?? false}
        onCheckedChange={onChange}
      >
        <RadixSwitch.Thumb className="switch-thumb" />
      </RadixSwitch.Root>
    </div>
  );
}
