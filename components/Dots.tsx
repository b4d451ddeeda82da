/** Up to this many people each has a dot of its own; beyond it the dots stand for hundredths. */
export const mostDots = 100;

const perRow = 20;
const pitch = 10;

interface Props {
  count: number;
  of: number;
  /** The text alternative. */
  sentence: string;
}

/** A field of dots: filled for those counted, rings for the others. */
export function Dots({ count, of, sentence }: Props) {
  const total = Math.min(of, mostDots);
  const filled = of <= mostDots ? count : Math.round((count / of) * mostDots);
  const rows = Math.ceil(total / perRow);
  return (
    <svg
      class="cn-dots"
      viewBox={`0 0 ${perRow * pitch} ${rows * pitch}`}
      role="img"
      aria-label={sentence}
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
