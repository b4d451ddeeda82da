import type { Result } from '../claims/schema.ts';
import { Dots, mostDots } from './Dots.tsx';
import { useT } from './i18n.ts';

export type Proportions = Extract<Result, { kind: 'proportions' }>;

/** How many of how many, group by group, as dots; the sentence is the text alternative. */
export function IconArray({ result }: { result: Proportions }) {
  const t = useT();
  const number = new Intl.NumberFormat(t('terms.locale'));
  const share = ({ name, count, of }: Proportions['groups'][number]) =>
    t('card.pictures.count', [number.format(count), number.format(of), name]);
  const scaled = result.groups.some(({ of }) => of > mostDots);
  return (
    <figure class="cn-figure">
      <figcaption>
        <strong>{result.outcome}</strong>
      </figcaption>
      {result.groups.map((group) => (
        <div key={group.name}>
          {/* The picture says the same: assistive technology reads it once. */}
          <p class="cn-share" aria-hidden="true">
            {share(group)}
          </p>
          <Dots count={group.count} of={group.of} sentence={share(group)} />
        </div>
      ))}
      {scaled ? <p class="cn-small">{t('card.pictures.perHundred')}</p> : null}
    </figure>
  );
}
