import type { ComponentChildren } from 'preact';

/** `primary`: the one main thing to do; `quiet`: without a border, for rows of actions. */
export type ButtonLook = 'primary' | 'plain' | 'quiet';

interface Props {
  children: ComponentChildren;
  onPress(): void;
  look?: ButtonLook;
  /** For toggles only. */
  pressed?: boolean;
  disabled?: boolean;
  /** Does nothing for now and says so, but keeps the focus, which `disabled` would drop. */
  resting?: boolean;
  /** The full name, where what is seen is an icon or a short form of it. */
  label?: string;
}

export function Button({
  children,
  onPress,
  look = 'plain',
  pressed,
  disabled,
  resting,
  label,
}: Props) {
  return (
    <button
      type="button"
      class={`cn-button cn-button-${look}`}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-disabled={resting}
      onClick={resting ? undefined : onPress}
    >
      {children}
    </button>
  );
}
