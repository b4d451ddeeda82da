/**
 * Runs inside a page: counts what our page side asks of the browser. What it counts must be replaced
 * before our code takes hold of it, so `watchWorld` stands in a file of its own that runs first.
 */
import './watch-world.ts';
import { bundledKnowledge } from '../../../claims/recognise/bundled.ts';
import { createRecogniser } from '../../../claims/recognise/index.ts';
import type { Placed } from '../../../claims/recognise/page.ts';
import { type Engine, startEngine } from '../../../entrypoints/content/engine.ts';
import { remoteRecogniser } from '../../../entrypoints/content/remote.ts';
import type { Readings } from '../../../entrypoints/shared/messages.ts';
import { defaults } from '../../../entrypoints/shared/settings.ts';
import { type Counts, counts } from './watch-world.ts';

const { models: _, senses: __, ...byHand } = bundledKnowledge();
/** Frames alone find what these pages say, and are ready sooner than the models. */
const recogniser = createRecogniser(byHand);

async function quiet(engine: Engine): Promise<void> {
  do await new Promise((done) => setTimeout(done, 60));
  while (!engine.done);
}

const since = (before: Counts): Counts => ({
  texts: counts.texts - before.texts,
  layouts: [...counts.layouts],
  listeners: counts.listeners,
  observers: counts.observers,
  marks: counts.marks,
});

/** Paragraphs that were handed on to be read. */
let asked = 0;
async function ask(blocks: readonly Placed[]): Promise<Readings> {
  asked += blocks.length;
  const readings = blocks.map(({ block, context }) => recogniser.read(block, context));
  return { readings, spent: 0 };
}

export interface Facts {
  /** How many paragraphs were handed on to be read before the paragraph came. */
  asked: number;
  first: Counts;
  added: Counts;
  off: Counts;
}

/** Reads the page, adds a paragraph to it, and ends. */
export async function facts(paragraph: string): Promise<Facts> {
  const start = { ...counts, layouts: [] };
  asked = 0;
  const control = new AbortController();
  const engine = startEngine(
    remoteRecogniser(ask, control.signal),
    { ...defaults, density: 'all' },
    () => undefined,
    control.signal,
  );
  await quiet(engine);
  counts.marks = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const first = since(start);
  const asks = asked;
  const before = { ...counts };
  const added = document.createElement('p');
  added.append(paragraph);
  document.querySelector('main')?.append(added);
  await quiet(engine);
  const later = since(before);
  control.abort();
  counts.marks = CSS.highlights.size;
  return { asked: asks, first, added: later, off: since(start) };
}
