import { useT } from '../i18n.ts';
import type { Share } from './figures.ts';

const perHundred = (value: number): string => String(Math.round(value * 100));

/** The figures that matter most to a reader, in one sentence before the tables. */
export function InShort({ figures }: { figures: Record<string, Share> }) {
  const t = useT();
  const right = figures['claims precision']?.value ?? null;
  const found = figures['claims recall']?.value ?? null;
  if (right === null || found === null) return null;
  return (
    <p>
      <strong>{t('reads.figures.short', [perHundred(right), perHundred(found)])}</strong>{' '}
      {t('reads.figures.range')}
    </p>
  );
}
