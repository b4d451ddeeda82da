interface Props {
  label: string;
  hint: string;
  value: number;
  low: number;
  high: number;
  step: number;
  /** The value in words, for eyes and for assistive technology. */
  shown: string;
  onChange(value: number): void;
  disabled?: boolean;
}

/** A number within bounds: a native slider with its value in words beside it. */
export function Slider({ label, hint, value, low, high, step, shown, onChange, disabled }: Props) {
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
          value={value}
          disabled={disabled}
          aria-valuetext={shown}
          onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output>{shown}</output>
      </span>
    </label>
  );
}
