import type { Result } from '../claims/schema.ts';
import { useT } from './i18n.ts';

type Proportions = Extract<Result, { kind: 'proportions' }>;

/** Up to this many people each has a dot of its own; beyond it the dots stand for hundredths. */
const mostDots = 100;
const perRow = 20;
const pitch = 10;

function Dots({ count, of }: { count: number; of: number }) {
  const total = Math.min(of, mostDots);
  const filled = of <= mostDots ? count : Math.round((count / of) * mostDots);
  const rows = Math.ceil(total / perRow);
  return (
    <svg
      class="cn-dots"
      viewBox={`0 0 ${perRow * pitch} ${rows * pitch}`}
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: total }, (_, dot) => (
        <circle
          key={dot}
          cx={(dot % perRow) * pitch + pitch / 2}
          cy={Math.floor(dot / perRow) * pitch + pitch / 2}
          r="3.4"
          fill={dot < filled ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}

/** How many of how many, group by group, as dots; the sentence is the text alternative. */
export function IconArray({ result }: { result: Proportions }) {
  const t = useT();
  const number = new Intl.NumberFormat(t('terms.locale'));
  const share = (count: number, of: number, name: string) =>
    t('card.pictures.count', [number.format(count), number.format(of), name]);
  const scaled = result.groups.some(({ of }) => of > mostDots);
  return (
    <figure class="cn-figure">
      <figcaption>{result.outcome}</figcaption>
      {result.groups.map(({ name, count, of }) => (
        <div key={name} class="cn-dots-row">
          <p>{share(count, of, name)}</p>
          <Dots count={count} of={of} />
        </div>
      ))}
      {scaled ? <p class="cn-small">{t('card.pictures.perHundred')}</p> : null}
    </figure>
  );
}
