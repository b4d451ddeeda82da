import type { Claim } from '../claims/schema.ts';
import { useT } from './i18n.ts';

type Rated = Pick<Claim, 'direction' | 'parts'>;

/** Whether the parts of a claim point to different sides, so that one word for all would mislead. */
export const differs = ({ parts }: Rated): boolean =>
  new Set(parts.map(({ direction }) => direction)).size > 1;

/** Where the evidence points; part by part where the parts differ. */
export function Direction({ claim }: { claim: Rated }) {
  const t = useT();
  if (!differs(claim))
    return (
      <>
        <strong>{t(`terms.direction.${claim.direction}`)}</strong>
        {`: ${t(`terms.directionMeans.${claim.direction}`)}`}
      </>
    );
  const sides = [...new Set(claim.parts.map(({ direction }) => direction))];
  return (
    <ul class="cn-bare">
      {sides.map((side) => (
        <li key={side}>
          <strong>{t(`terms.direction.${side}`)}</strong>
          {` – ${claim.parts
            .filter(({ direction }) => direction === side)
            .map(({ part }) => part)
            .join('; ')}`}
        </li>
      ))}
    </ul>
  );
}
