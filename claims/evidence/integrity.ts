import type { Bearing, Source } from '../schema.ts';

type Checked = { custom: Pick<Source['custom'], 'integrity'> };

/** Whether a source may count for or against a claim: a retracted one never does. */
export function counts(source: Checked): boolean {
  return source.custom.integrity.status !== 'retracted';
}

/** How a source bears on a claim once its integrity is taken into account. */
export function bearingOf(source: Checked, bearing: Bearing): Bearing {
  return counts(source) ? bearing : 'context';
}
