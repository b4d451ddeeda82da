interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

interface Props<Value extends string> {
  legend: string;
  /** Unique on the page. */
  name: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChange(value: Value): void;
}

/** One choice among a few: native radio buttons, each explained in one line. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { legend, name, choices, chosen, onChange } = props;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, hint }) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChange(value)}
          />
          <span>
            {label}
            {hint === undefined ? null : <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
