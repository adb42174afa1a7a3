import { Popover } from 'radix-ui';
import { lazy, Suspense, useId, useState } from 'react';
import { TextInput } from './field';
import './colour-field.css';

const Picker = lazy(() => import('react-colorful').then((m) => ({ default: m.HexColorPicker })));

const HEX = /^#[0-9a-f]{6}$/;

type ColourFieldProps = {
  label: string;
  /** `#rrggbb`. */
  value: string;
  /** The accessible name of the surface on which a colour is picked. */
  pickLabel: string;
  disabled?: boolean;
  onChange: (value: string) => void;
};

/** A colour: picked on a surface, or written as `#rrggbb`. */
export function ColourField(props: ColourFieldProps) {
  const { label, value, pickLabel, disabled = false, onChange } = props;
  const id = useId();
  // While it is written, what is there may not be a colour yet.
  const [written, setWritten] = useState<string | null>(null);
  const write = (text: string) => {
    setWritten(text);
    const hex = text.trim().toLowerCase().replace(/^#?/, '#');
    if (HEX.test(hex)) onChange(hex);
  };
  const wrong = written !== null && !HEX.test(written.trim().toLowerCase().replace(/^#?/, '#'));
  return (
    <div className="colour-field">
      <label htmlFor={id}>{label}</label>
      <Popover.Root>
        <Popover.Trigger
          className="colour-swatch"
          style={{ background: value }}
          aria-label={`${label}: ${pickLabel}`}
          disabled={disabled}
        />
        <Popover.Portal>
          <Popover.Content className="menu colour-popover" sideOffset={6} collisionPadding={8}>
            <Suspense>
              <Picker color={value} onChange={onChange} aria-label={pickLabel} />
            </Suspense>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <TextInput
        id={id}
        className="colour-hex num"
        value={written ?? value}
        maxLength={7}
        disabled={disabled}
        aria-invalid={wrong || undefined}
        onChange={(event) => write(event.target.value)}
        onBlur={() => setWritten(null)}
      />
    </div>
  );
}
