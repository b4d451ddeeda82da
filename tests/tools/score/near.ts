import type { Span } from '../../../claims/recognise/types.ts';
import type { Labelled } from './corpus.ts';
import { overlap } from './tally.ts';

/** Where sentences end: after a full stop and its like with white space behind, or at a line's end. */
const sentenceEnd = /[.!?\u2026]["'\u201d\u2019)\]]*\s+|\n/g;

/** Start of the sentence that is `back` sentences before the one that begins at `from`. */
function startBefore(text: string, from: number, back: number): number {
  const starts = [0];
  for (const { index, 0: match } of text.slice(0, from).matchAll(sentenceEnd))
    starts.push(index + match.length);
  const before = starts.filter((start) => text.slice(start, from).trim() !== '');
  return before.at(-back) ?? 0;
}

function headingBefore(text: string, from: number): Span {
  const at = text.slice(0, from).lastIndexOf('\n# ');
  const start = at === -1 && !text.startsWith('# ') ? from : at + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : Math.min(end, from) };
}

/**
 * Whether a word of a topic, as labelled, stands in a claim's sentence, its heading or the two
 * sentences before. Where it does not, only the page as a whole tells what is spoken of.
 */
export function topicIsNear({ text, mentions }: Labelled, label: Span): boolean {
  const heading = headingBefore(text, label.start);
  const start = Math.max(startBefore(text, label.start, 2), heading.start);
  const stretches: Span[] = [heading, { start, end: label.end }];
  return mentions.some(
    (mention) =>
      mention.topic !== 'none' && stretches.some((stretch) => overlap(mention, stretch) > 0),
  );
}
