import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onPress(): void;
  /** `primary`: the one main thing to do; `quiet`: without a border, for rows of actions. */
  look?: 'primary' | 'plain' | 'quiet';
  /** For toggles only. */
  pressed?: boolean;
  disabled?: boolean;
  /** The name for assistive technology where the visible content is only an icon. */
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
