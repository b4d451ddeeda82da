/** Runs inside a page: looks up selected words, while the page changes them. */
import { recogniser } from '../../../claims/recognise/index.ts';
import type { PageRecogniser } from '../../../claims/recognise/recogniser.ts';
import type { Card } from '../../../entrypoints/content/card.tsx';
import { openSelection } from '../../../entrypoints/content/selection.ts';

/** What a page does to the text selected while it is read. */
const changes = {
  'leaves it': () => undefined,
  'puts words before it': (text: Text) => text.insertData(0, 'Well. '),
  'shortens it': (text: Text) => text.replaceData(0, text.length, 'x'),
  'turns it round': (text: Text) => text.insertData(16, 'never '),
  'takes it away': (text: Text) => text.remove(),
};

export type Change = keyof typeof changes;

/** @returns the words that the card was opened at; null where it was not opened */
export async function lookUp(words: string, change: Change): Promise<string | null> {
  const line = document.createElement('p');
  const text = document.createTextNode(`So: ${words}`);
  line.append(text);
  document.body.replaceChildren(line);
  getSelection()?.setBaseAndExtent(text, 4, text, text.length);
  const slow: PageRecogniser = {
    ...recogniser,
    *reads(block, context) {
      yield Promise.resolve().then(() => changes[change](text));
      return yield* recogniser.reads(block, context);
    },
  };
  let at: string | null = null;
  const card: Pick<Card, 'open' | 'isOpen'> = {
    isOpen: true,
    open({ items }) {
      const range = items[0]?.ranges?.[0];
      at = text.data.slice(range?.startOffset, range?.endOffset);
    },
  };
  await openSelection(slow, words, card as Card, [], new AbortController().signal);
  return at;
}
