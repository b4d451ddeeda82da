import type { Feature } from './feature-set.ts';
import { endIn, type Folded, startIn } from './normalise.ts';
import type { Tokens } from './tokens.ts';
import type { Span } from './types.ts';

/** Words shown as the reason for a decision. */
const REASONS = 3;

/** A name that counts as one word: its first and last. */
interface Name {
  readonly from: number;
  readonly to: number;
}

/** Of what reasons are told: of all, of nothing, or of what lies just so in a block. */
export type Asked = boolean | readonly Span[];

/** Whether reasons are told of what lies so in the folded text. */
export type Tells = (found: Span) => boolean;

export const silent: Tells = () => false;

/** What was found is known by its place: one name of thousands is explained without the others. */
export function tellsOf(asked: Asked, folded: Folded): Tells {
  if (typeof asked === 'boolean') return () => asked;
  return ({ start, end }) => isAsked(asked, startIn(folded, start), endIn(folded, end));
}

export const isAsked = (asked: readonly Span[], start: number, end: number): boolean =>
  asked.some((one) => one.start === start && one.end === end);

/** How much a feature, by its key and value, speaks for a decision. */
export type Says = (key: number, value: number) => number;

/** The words of a text that speak most for a decision, in the text's order. */
export function reasonsFor(
  says: Says,
  features: readonly Feature[],
  { tokens, names }: { readonly tokens: Tokens; readonly names: readonly Name[] },
): string[] {
  return wordsOf(tokens, names, strongest(says, features));
}

/** The features that speak most for it; only those made of words. */
function strongest(says: Says, features: readonly Feature[]): Feature[] {
  return features
    .filter(({ from }) => from >= 0)
    .map((feature) => ({ feature, weight: says(feature.key, feature.value) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, REASONS)
    .map(({ feature }) => feature);
}

/** The words of features, in order, names whole; those inside a longer one are left out. */
function wordsOf(
  { text, start, end }: Tokens,
  names: readonly Name[],
  features: readonly Feature[],
): string[] {
  const spans = features.map(({ from, to }) => ({
    from: Math.min(from, ...names.filter((n) => n.from <= from && n.to >= from).map((n) => n.from)),
    to: Math.max(to, ...names.filter((n) => n.from <= to && n.to >= to).map((n) => n.to)),
  }));
  const words = spans
    .filter(
      (a) => !spans.some((b) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from),
    )
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => text.slice(start[from], end[to]));
  return [...new Set(words)];
}
