import { Slider as RadixSlider } from 'radix-ui';
import './slider.css';

type SliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words, at the right of the label and for screen readers. */
  words: string;
  disabled?: boolean;
  onChange: (value: number) => void;
};

/** A number out of a range. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, words, disabled = false, onChange } = props;
  return (
    <div className="slider-field">
      <div className="field-head" aria-hidden>
        <span>{label}</span>
        <span className="num">{words}</span>
      </div>
      <RadixSlider.Root
        className="slider"
        value={[value]}
        min={min}
        max={max}
        step={step}
        disabled={disabled}
        onValueChange={([next]) => next !== undefined && onChange(next)}
      >
        <RadixSlider.Track className="slider-track">
          <RadixSlider.Range className="slider-range" />
        </RadixSlider.Track>
        <RadixSlider.Thumb className="slider-thumb" aria-label={label} aria-valuetext={words} />
      </RadixSlider.Root>
    </div>
  );
}
