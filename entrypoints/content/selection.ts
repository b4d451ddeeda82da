/** "What does the evidence say?" on words that the reader selected. */
import type { Recogniser } from '../../claims/recognise/recogniser.ts';
import type { PageBlock } from './blocks.ts';
import type { Card } from './card.tsx';
import { claimOf } from './evidence.ts';
import { type Entry, type Item, Ledger } from './ledger.ts';
import { page } from './page-document.ts';
import { isText } from './run.ts';

/** Longer selections are read up to here, in UTF-16 code units. */
const longest = 8000;

function textIn(range: Range): Text | null {
  if (isText(range.startContainer)) return range.startContainer;
  const walker = page.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
    if (range.intersectsNode(text)) return text as Text;
  return null;
}

/** @returns the claim, or overview of a topic, that was found in the selection and opened; null where nothing was */
export function openSelection(recogniser: Recogniser, text: string, card: Card): string | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const node = textIn(range);
  if (node === null) return null;
  const block: PageBlock = {
    text: text.slice(0, longest).replace(/\s+/g, ' '),
    kind: 'text',
    pieces: [{ node, from: 0, at: 0, length: 0 }],
  };
  const reading = recogniser.read(block, {});
  if (reading === null) return null;
  const senses = recogniser.page();
  senses.add(reading);
  const entry: Entry = new Ledger().add(block, { section: null }, reading, 0);
  const items = new Ledger().itemsOf(entry, senses.settle(reading, true));
  const claims = items.filter(({ kind }) => kind === 'claim');
  const shown: Item[] = claims.length > 0 ? claims : items.slice(0, 1);
  const [first] = shown;
  if (first === undefined) return null;
  entry.items = items;
  for (const item of items) item.ranges = [new StaticRange(range)];
  card.open({ items: shown, point: null, touch: false, focus: true });
  return claimOf(first);
}
