import { useT } from '../i18n.ts';

interface Props<Value extends string> {
  label: string;
  /** Empty for any. */
  chosen: Value | '';
  choices: readonly (readonly [value: Value, name: string])[];
  onChange(value: Value | ''): void;
}

/** A native select with "any" in front. */
export function Pick<Value extends string>({ label, chosen, choices, onChange }: Props<Value>) {
  const t = useT();
  return (
    <label class="text-field">
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          const wanted = event.currentTarget.value;
          onChange(choices.find(([value]) => value === wanted)?.[0] ?? '');
        }}
      >
        <option value="">{t('library.any')}</option>
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
