import type { PartScores } from './score.ts';
import type { Scores, Share } from './tally.ts';

const number = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

/** Such as "0.953 (0.901-0.979, 82 of 86)". */
export const shown = ({ value, of, right, low, high }: Share): string =>
  value === null ? '-' : `${number(value)} (${number(low)}-${number(high)}, ${right} of ${of})`;

const nameWidth = 36;
const shareWidth = 34;

function row(name: string, { precision, recall, f1 }: Scores): string {
  return [
    name.padEnd(nameWidth),
    shown(precision).padEnd(shareWidth),
    shown(recall).padEnd(shareWidth),
    number(f1),
  ].join('');
}

const head = (title: string): string =>
  `\n${title.padEnd(nameWidth)}${'precision'.padEnd(shareWidth)}${'recall'.padEnd(shareWidth)}F1`;

const mistakes = (counts: Record<string, number>): string[] =>
  Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([what, times]) => `  ${what}: ${times}`);

function mentionLines({ byTopic, all, decoys, other }: PartScores['mentions']): string[] {
  const hit = Object.entries(decoys).filter(([, sense]) => sense.hit > 0);
  const total = (field: 'hit' | 'of') =>
    Object.values(decoys).reduce((sum, sense) => sum + sense[field], 0);
  return [
    head('Mentions'),
    ...Object.entries(byTopic).map(([topic, scores]) => row(topic, scores)),
    row('all', all),
    `Look-alikes marked: ${total('hit')} of ${total('of')}`,
    ...hit.map(([sense, of]) => `  ${sense}: ${of.hit} of ${of.of}`),
    `Other wrong marks: ${Object.entries(other)
      .map(([what, times]) => `${what} ${times}`)
      .join(', ')}`,
  ];
}

function claimLines(claims: PartScores['claims']): string[] {
  const { all, byClaim, stance, fit, hardNegatives } = claims;
  const lines = [
    head('Claims'),
    row('all', all),
    ...Object.entries(byClaim).map(([claim, scores]) => row(claim, scores)),
    `Recall with a topic word near:    ${shown(claims.withTopicWord)}`,
    `Recall without a topic word near: ${shown(claims.withoutTopicWord)}`,
    `Sentences with both topics and no claim that were marked: ${hardNegatives.hit} of ${hardNegatives.of}`,
    '',
    `Stance, on claims found: ${shown(stance)}`,
    ...mistakes(stance.confusion),
  ];
  if (fit.shown.of + fit.precision.of === 0) return lines;
  return [
    ...lines,
    `Overstated, on claims found: precision ${shown(fit.precision)}, recall ${shown(fit.recall)}`,
    `Overstated, of all labels:   recall ${shown(fit.shown)}`,
    ...mistakes(fit.confusion),
  ];
}

/** The scores of one part as a table for people. */
export function table(title: string, part: PartScores): string {
  const { studies } = part;
  return [
    `${title}: ${part.texts}. Shares stand with their 95 % interval and counts.`,
    ...mentionLines(part.mentions),
    ...claimLines(part.claims),
    ...(studies.gold + studies.predicted > 0
      ? [head('Studies'), row('those we ship', studies)]
      : []),
    '',
  ].join('\n');
}
