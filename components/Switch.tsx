import type { ComponentChildren } from 'preact';

interface Props {
  /** The whole label is part of the target. */
  children: ComponentChildren;
  on: boolean;
  onChange(on: boolean): void;
  disabled?: boolean;
  /** A second line under the label, read out with it. */
  hint?: ComponentChildren;
}

/** A labelled on/off switch: a native checkbox, so keys, forms and forced colours work as everywhere. */
export function Switch({ children, on, onChange, disabled = false, hint }: Props) {
  return (
    <label class="cn-switch">
      <span class="cn-switch-text">
        <span>{children}</span>
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its state itself
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
