import { useState } from 'preact/hooks';
import { Button, type ButtonLook } from './Button.tsx';
import { useT } from './i18n.ts';

interface Props {
  /** The full name. */
  label: string;
  /** What stands on the button where space is short; part of the full name. */
  short?: string;
  look?: ButtonLook;
  /** Made when pressed. */
  text(): string;
  copy(text: string): void | Promise<void>;
}

/** Copies a text and says so politely; where copying fails it offers the text for selection. */
export function CopyButton({ label, short, look = 'plain', text, copy }: Props) {
  const t = useT();
  const [outcome, setOutcome] = useState<'copied' | { failed: string } | null>(null);
  const press = async () => {
    const made = text();
    try {
      await copy(made);
      setOutcome('copied');
    } catch {
      setOutcome({ failed: made });
    }
  };
  const failed = outcome !== null && outcome !== 'copied' ? outcome.failed : null;
  // A short button has no room beside it: it says so itself, and its neighbours stay in place.
  const said = outcome === 'copied' && short !== undefined;
  return (
    <span class="cn-copy">
      <Button look={look} onPress={() => void press()} {...(short === undefined ? {} : { label })}>
        {said ? t('card.actions.copied') : (short ?? label)}
      </Button>
      <span role="status" class={said ? 'cn-hidden' : 'cn-small'}>
        {outcome === 'copied' ? t('card.actions.copied') : null}
        {failed === null ? null : t('card.actions.copyFailed')}
      </span>
      {failed === null ? null : <textarea readOnly aria-label={label} value={failed} rows={4} />}
    </span>
  );
}
