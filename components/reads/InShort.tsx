import { type MessageKey, useT } from '../i18n.ts';
import type { Accuracy, Share } from './figures.ts';

const perHundred = (value: number): string => String(Math.round(value * 100));

/** The figures that matter most to a reader, in a sentence for each kind of text, before the tables. */
export function InShort({ passages, articles }: Pick<Accuracy, 'passages' | 'articles'>) {
  const t = useT();
  const said = (words: MessageKey, figures: Record<string, Share>): string[] => {
    const right = figures['claims precision']?.value ?? null;
    const found = figures['claims recall']?.value ?? null;
    return right === null || found === null
      ? []
      : [t(words, [perHundred(right), perHundred(found)])];
  };
  const all = [
    ...said('reads.figures.short', passages.figures),
    ...said('reads.figures.shortArticles', articles.figures),
  ];
  if (all.length === 0) return null;
  return (
    <p>
      <strong>{all.join(' ')}</strong> {t('reads.figures.range')}
    </p>
  );
}
