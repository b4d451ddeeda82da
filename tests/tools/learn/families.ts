import type { LearningText } from './inputs.ts';

/** So many words in a row are a piece of text. */
const PIECE = 5;
/** Texts that share this part of the shorter one's pieces are near-relatives. */
const RELATED = 0.15;

/**
 * Puts the held texts into folds so that near-relatives stay together.
 *
 * @returns for each text, near-relatives outside `held` included, the folds that must not learn from it
 */
export function foldsOf(
  texts: readonly LearningText[],
  held: readonly LearningText[],
  folds: number,
): { readonly of: ReadonlyMap<LearningText, number>; readonly barred: Barred } {
  const pieces = new Map(texts.map((text) => [text, piecesOf(text.text)]));
  const holders = new Map<string, LearningText[]>();
  for (const text of held)
    for (const piece of pieces.get(text) ?? [])
      holders.set(piece, [...(holders.get(piece) ?? []), text]);
  const relatives = (text: LearningText): LearningText[] => {
    const own = pieces.get(text) ?? new Set();
    const shared = new Map<LearningText, number>();
    for (const piece of own)
      for (const holder of holders.get(piece) ?? [])
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
    const size = (one: LearningText) => pieces.get(one)?.size ?? 0;
    return [...shared].flatMap(([other, count]) =>
      other !== text && count >= RELATED * Math.min(own.size, size(other)) ? [other] : [],
    );
  };
  const of = new Map<LearningText, number>();
  let next = 0;
  const put = (text: LearningText, fold: number) => {
    if (of.has(text)) return;
    of.set(text, fold);
    for (const other of relatives(text)) put(other, fold);
  };
  for (const text of held) if (!of.has(text)) put(text, next++ % folds);
  const barred = new Map<LearningText, Set<number>>();
  for (const text of texts) {
    const own = of.get(text);
    const all = own === undefined ? relatives(text).map((other) => of.get(other)!) : [own];
    if (all.length > 0) barred.set(text, new Set(all));
  }
  return { of, barred };
}
type Barred = ReadonlyMap<LearningText, ReadonlySet<number>>;

function piecesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(PIECE - 1).map((_, i) => words.slice(i, i + PIECE).join(' ')));
}
