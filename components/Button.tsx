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
  /** The full name, where what is seen is an icon or a short form of it. */
  label?: string;
}

export function Button({ children, onPress, look = 'plain', pressed, disabled, label }: Props) {
  return (
    <button
      type="button"
      class={`cn-button cn-button-${look}`}
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
