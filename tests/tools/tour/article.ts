import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../plain.ts';

/** Folder of the sample article. */
export const article = join(root, 'tests/pages/demo');

/** The sentence whose card is shown: one that goes beyond the evidence says most about the card. */
const shown = 'b12-deficiency-ms-risk-factor';

/** @throws where the sample article does not make the claim that is to be shown */
export function sentence(): string {
  const { claims } = JSON.parse(readFileSync(join(article, 'expected.json'), 'utf8')) as {
    claims: { claim: string; sentence: string }[];
  };
  const found = claims.find(({ claim }) => claim === shown);
  if (found === undefined) throw new Error(`The sample article does not make ${shown}.`);
  return found.sentence;
}
