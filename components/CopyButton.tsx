import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { useT } from './i18n.ts';

interface Props {
  label: string;
  /** Made when pressed. */
  text(): string;
  copy(text: string): void | Promise<void>;
}

/** Copies a text and says so politely; where copying fails it offers the text for selection. */
export function CopyButton({ label, text, copy }: Props) {
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
  const failed = outcome !== null && outcome !== 'copied';
  return (
    <span class="cn-copy">
      <Button onPress={() => void press()}>{label}</Button>
      <span role="status" class="cn-small">
        {outcome === 'copied' ? t('card.actions.copied') : null}
        {failed ? t('card.actions.copyFailed') : null}
      </span>
      {failed ? <textarea readOnly aria-label={label} value={outcome.failed} rows={4} /> : null}
    </span>
  );
}
