/** Reads the page and keeps its marks true: the queue of work, and what is done when it is empty. */
import type { PageRecogniser } from '../../claims/recognise/recogniser.ts';
import type { Settings } from '../shared/settings.ts';
import { forgetBlocks } from './blocks.ts';
import { Changes, type Taken } from './changes.ts';
import { firstOf, isThere, nextOf } from './dom.ts';
import { forgetHeadings, headingAbove } from './headings.ts';
import { type Entry, type Item, Ledger, ownText } from './ledger.ts';
import { Marks } from './marks.ts';
import { Painter } from './paint.ts';
import { Queue } from './queue.ts';
import { Reader } from './reader.ts';
import { Restraint } from './restraint.ts';
import { findRoots, type Roots } from './roots.ts';
import { isText } from './run.ts';
import { schedule } from './schedule.ts';
import { Settler } from './senses.ts';
import { Walks } from './walks.ts';
import { watch } from './watch.ts';

/** Entries asked for their heading in one step. */
const stride = 10;

type Wishes = Pick<Settings, 'density' | 'markStyle' | 'claimsOff'>;

export interface Engine {
  readonly ledger: Ledger;
  readonly painter: Painter;
  /** Whether every text that is there now was read. */
  readonly done: boolean;
  /** Items that are marked. */
  shown(): ReadonlySet<Item>;
  readonly roots: Pick<Roots, 'known' | 'ask'>;
  wish(wishes: Wishes): void;
  /** Forgets what was read and reads all of it again. */
  readAnew(): void;
}

/**
 * @param told is called after each piece of work that may have changed what is found
 */
export function startEngine(
  recogniser: PageRecogniser,
  first: Wishes,
  told: () => void,
  signal: AbortSignal,
): Engine {
  let wishes = first;
  let done = false;
  const ledger = new Ledger();
  const painter = new Painter(wishes.markStyle, signal);
  const marks = new Marks(ledger, painter);
  const senses = recogniser.page();
  const unpaint = (item: Item): void => painter.remove(item);
  const wanted = ({ kind, id }: Pick<Item, 'kind' | 'id'>): boolean =>
    kind !== 'claim' || id === null || !wishes.claimsOff.includes(id);
  const settler = new Settler(senses, ledger, wanted, unpaint, (entry) => marks.touch(entry));
  const reader = new Reader(
    recogniser,
    senses,
    ledger,
    (entry) => settler.first(entry),
    // A static range over changed text paints the wrong words.
    (entry) => {
      entry.items.forEach(unpaint);
      marks.touch(entry);
    },
    () => work.wake(),
    signal,
  );

  const walks = new Walks(recogniser.mayMention, (text) => reader.hit(text));
  const texts = new Queue<Text>();
  const newRoot = (root: Node): void => {
    watcher.add(root);
    walks.add(root);
  };
  const roots = findRoots((root) => {
    newRoot(root);
    work.wake();
  }, signal);

  const changes = new Changes(
    ledger,
    (entry) => reader.forget(entry),
    (node, next, parent) => walks.left(node, next, parent),
  );

  /** What was changed, while it is taken up. */
  let taking: ReturnType<Changes['take']> | null = null;
  /** Entries that may have come under another heading. */
  const moved = new Queue<Entry>();

  const takeChanges = (): void => {
    const work = taking ?? changes.take();
    // First of all, so that a fault in it is not met again and again.
    taking = null;
    const { done, value } = work.next();
    if (done) takeUp(value);
    else taking = work;
  };

  const takeUp = ({ texts: examine, nodes, sections }: Taken): void => {
    for (const text of examine) texts.add(text);
    for (const node of nodes) {
      const only = firstOf(node);
      // A line that streams in is one text: its neighbours in the line are among the texts already.
      if (only && isText(only) && nextOf(only) === null) {
        if (recogniser.mayMention(only.data)) texts.add(only);
      } else walks.add(node);
      roots.look(node);
    }
    for (const section of sections) for (const entry of ledger.inSection(section)) moved.add(entry);
  };

  /** To look for the heading above is dear, and a section can be as long as its page. */
  const askHeadings = (): void => {
    for (let left = stride; left > 0; left--) {
      const entry = moved.take();
      if (entry === undefined) return;
      if (entry.gone) continue;
      const text = ownText(entry);
      // A heading without a block of its own may have one now.
      const { section, heading } = entry.context;
      if ((section && !heading) || headingAbove(text) !== section) texts.add(text);
    }
  };

  const examineOne = (): void => {
    const text = texts.take();
    if (text && isThere(text)) reader.examine(text);
  };

  /** Whether hosts were looked for in the whole page, which takes a while on a long one: what can be seen comes first. */
  let looked = false;

  const step = (): boolean => {
    if (taking || !changes.isEmpty) {
      takeChanges();
      return true;
    }
    if (moved.size > 0) askHeadings();
    else if (texts.size > 0) examineOne();
    else if (reader.sees) reader.step();
    else if (marks.pending) marks.step(wishes.density);
    else if (walks.pending) walks.step();
    else if (reader.ready) reader.step();
    else if (!reader.busy && settler.pending) settler.step();
    else if (!looked) {
      looked = true;
      roots.look(document);
    } else return roots.step() || walks.pending;
    return true;
  };

  const flush = (idle: boolean): void => {
    if (!marks.changed() && (idle && !reader.busy) === done) return;
    done = idle && !reader.busy;
    if (done) {
      forgetBlocks();
      ledger.forgetGone();
    }
    told();
  };

  const restraint = new Restraint(performance.now());
  recogniser.restBy?.((spent) => restraint.restElsewhere(spent, performance.now()));
  const work = schedule(step, flush, restraint, signal);
  const watcher = watch(
    (records) => {
      changes.note(records);
      restraint.note(records.length, performance.now());
      done = false;
      work.wakeSoon();
    },
    () => readAnew(),
    signal,
  );
  const readAnew = (): void => {
    for (const entry of [...ledger.entries()]) {
      entry.items.forEach(unpaint);
      reader.forget(entry);
    }
    walks.clear();
    taking = null;
    moved.clear();
    texts.clear();
    forgetHeadings();
    forgetBlocks();
    for (const root of roots.known()) newRoot(root);
    newRoot(document);
    if (looked) roots.lookAnew();
    work.wake();
  };
  signal.addEventListener('abort', () => {
    painter.clear();
    forgetHeadings();
    forgetBlocks();
  });
  newRoot(document);
  work.wake();

  return {
    ledger,
    painter,
    get done() {
      return done;
    },
    shown: () => marks.shown,
    roots,
    readAnew,
    wish(next) {
      if (next.claimsOff.join() !== wishes.claimsOff.join()) settler.again();
      wishes = next;
      painter.restyle(wishes.markStyle);
      marks.touchAll();
      work.wake();
    },
  };
}
