/** "What does the evidence say?" on words that the reader selected. */
import type { PageRecogniser } from '../../claims/recognise/recogniser.ts';
import type { PageBlock } from './blocks.ts';
import type { Card } from './card.tsx';
import { claimOf } from './evidence.ts';
import { type Entry, type Item, Ledger } from './ledger.ts';
import { readingOf } from './remote.ts';
import { placeOfSelection } from './selected.ts';

/** Longer selections are read up to here, in UTF-16 code units. */
const longest = 8000;

interface Opened {
  /** The claim, or overview of a topic, that was found; null where nothing was. */
  claim: string | null;
  /** Whether its card is open; not where nobody can say where the words are. */
  open: boolean;
}

/** Reads the words that the browser gave us, wherever they stand, and opens what is found beside them. */
export async function openSelection(
  recogniser: PageRecogniser,
  text: string,
  card: Card,
  roots: readonly ShadowRoot[],
  signal: AbortSignal,
): Promise<Opened> {
  const place = placeOfSelection(text, roots);
  const block: PageBlock = {
    text: text.slice(0, longest).replace(/\s+/g, ' '),
    kind: 'text',
    // Of a field it is the field, which is no text: what is in it has no node of its own.
    pieces: [{ node: (place?.node ?? document) as Text, from: 0, at: 0, length: 0 }],
  };
  const nothing: Opened = { claim: null, open: false };
  const reading = await readingOf(recogniser, block, {});
  // Switched off meanwhile.
  if (reading === null || signal.aborted) return nothing;
  const senses = recogniser.page();
  senses.add(reading);
  const entry: Entry = new Ledger().add(block, { section: null }, reading, 0);
  const items = new Ledger().itemsOf(entry, senses.settle(reading, true));
  const claims = items.filter(({ kind }) => kind === 'claim');
  const shown: Item[] = claims.length > 0 ? claims : items.slice(0, 1);
  const [first] = shown;
  if (first === undefined) return nothing;
  // Asked only now: the page may have changed the words while they were read.
  const range = place?.range() ?? null;
  if (range === null) return { claim: claimOf(first), open: false };
  entry.items = items;
  for (const item of items) item.ranges = [range];
  card.open({ items: shown, point: null, touch: false, focus: true });
  return { claim: claimOf(first), open: card.isOpen };
}
