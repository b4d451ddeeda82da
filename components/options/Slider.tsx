import { useState } from 'preact/hooks';

interface Props {
  label: string;
  hint: string;
  value: number;
  low: number;
  high: number;
  step: number;
  /** A value in words, for eyes and for assistive technology. */
  words(value: number): string;
  /** Called when the reader lets go: a page that changes under a moving hand is hard to hit. */
  onChange(value: number): void;
  /** Called with each value on the way. */
  onMove?(value: number): void;
}

/** A number within bounds: a native slider with its value in words beside it. */
export function Slider({ label, hint, value, low, high, step, words, onChange, onMove }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <label class="slider">
      <span>
        {label}
        <small>{hint}</small>
      </span>
      <span class="slider-row">
        <input
          type="range"
          min={low}
          max={high}
          step={step}
          value={shown}
          aria-valuetext={words(shown)}
          onInput={(event) => {
            setMoving(event.currentTarget.valueAsNumber);
            onMove?.(event.currentTarget.valueAsNumber);
          }}
          onChange={(event) => {
            setMoving(null);
            onChange(event.currentTarget.valueAsNumber);
          }}
        />
        <output>{words(shown)}</output>
      </span>
    </label>
  );
}
