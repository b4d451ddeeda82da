import type { Feature } from './feature-set.ts';
import { find, type Model } from './model.ts';
import type { Tokens } from './tokens.ts';

/** Words shown as the reason for a decision. */
const REASONS = 3;

/** A name that counts as one word: its first and last. */
interface Name {
  readonly from: number;
  readonly to: number;
}

/** The words of a text that speak most for an output of a model, in the text's order. */
export function reasonsFor(
  model: Model,
  features: readonly Feature[],
  output: number,
  { tokens, names }: { readonly tokens: Tokens; readonly names: readonly Name[] },
): string[] {
  return wordsOf(tokens, names, strongest(model, features, output));
}

/** The features that speak most for an output; only those made of words. */
function strongest(model: Model, features: readonly Feature[], output: number): Feature[] {
  const rated: { feature: Feature; weight: number }[] = [];
  for (const feature of features) {
    if (feature.from < 0) continue;
    const row = find(model, feature.key);
    for (let k = row >>> 8; k < (row >>> 8) + (row & 255); k++) {
      const weight = model.weights[k]!;
      if ((weight & 255) !== output || weight >> 8 <= 0) continue;
      rated.push({ feature, weight: (weight >> 8) * feature.value });
    }
  }
  rated.sort((a, b) => b.weight - a.weight);
  return rated.slice(0, REASONS).map(({ feature }) => feature);
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
