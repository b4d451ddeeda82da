interface Props {
  label: string;
  value: string;
  onInput(value: string): void;
}

/** A field that narrows the list below it while the reader types. */
export function SearchField({ label, value, onInput }: Props) {
  return (
    <label class="text-field">
      {label}
      <input type="search" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
