/**
 * Turns texts that may hold a term into entries of the ledger.
 *
 * A block is read where it holds a topic word, or where an earlier block reaches it. Both, and how
 * far it reaches itself, follow from the text of the page alone: a run that is looked at is made
 * what it should be, and where that changes how far it reaches, the next run is looked at too.
 */
import type { PageRecogniser, PageSenses } from '../../claims/recognise/recogniser.ts';
import { Ahead } from './ahead.ts';
import { blocksAround, edition, holderOf, isSameBlock, type PageBlock } from './blocks.ts';
import { contextOf, isSameContext, type PageContext } from './context.ts';
import { isThere } from './dom.ts';
import { type Entry, type Ledger, owns } from './ledger.ts';
import { Parked } from './parked.ts';
import { Queue } from './queue.ts';
import { isShut, textBeside } from './texts.ts';

/** Fewer runs than this are read before the browser could tell which of them are in view. */
const many = 20;
/** So many runs wait for their readings at once; the others are looked at as they are then. */
const ahead = 64;

/** A block that is made what it should be. */
interface Work {
  /** Null where nothing is to be done. */
  context: PageContext | null;
  /** Whether it is to be read, here and now or before. */
  wanted: boolean;
  /** Null where it was read before. */
  reads: ReturnType<PageRecogniser['reads']> | null;
  reach: number;
}

/** A run that is looked at: one sentence a step, so that no run, however long, holds the page up. */
interface Job {
  /** Of the run as it was last seen. */
  blocks: readonly PageBlock[];
  /** Of the page, when the job was begun; -1 before. */
  edition: number;
  next: number;
  /** What is done with that block, where it is under way. */
  work: Work | null;
  /** How many blocks, the next one included, are read for an earlier one's sake. */
  reach: number;
  /** Whether the run after this one must be looked at too. */
  goOn: boolean;
  /** Whether it is in or near the window. */
  near: boolean;
}

const textsOf = (blocks: readonly PageBlock[]): Set<Text> =>
  new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)));

export class Reader {
  private readonly jobs = new Queue<Job>();
  /** Those of them in or near the window: what the reader sees is read first. */
  private readonly near = new Queue<Job>();
  /** Those for which something is read elsewhere. */
  private readonly parked = new Parked<Job>((jobs) => {
    for (const job of jobs) {
      this.jobs.add(job);
      if (job.near) this.near.add(job);
    }
    this.wake();
  });
  private readonly ahead: Ahead<Job>;
  /** Texts whose runs were looked at, or wait for it, since the page changed last. */
  private looked = new WeakSet<Text>();
  private lookedIn = -1;

  constructor(
    private readonly recogniser: PageRecogniser,
    private readonly senses: PageSenses,
    private readonly ledger: Ledger,
    /** Told of each entry that is new. */
    private readonly added: (entry: Entry) => void,
    /** Told of each entry that is about to be forgotten. */
    private readonly lost: (entry: Entry) => void,
    /** Called when waiting ends. */
    private readonly wake: () => void,
    signal: AbortSignal,
  ) {
    this.ahead = new Ahead((job) => this.prefer(job), wake, signal);
  }

  /** A text that the first look did not turn down. */
  hit(text: Text): void {
    if (this.ledger.ownerOf(text) === undefined) this.examine(text);
  }

  /** A text that is new, or that was changed itself, in its line or in what stands before it. */
  examine(text: Text): void {
    if (this.isLooked(text) || isShut(text)) return;
    const blocks = blocksAround(text);
    this.looked.add(text);
    for (const one of textsOf(blocks)) this.looked.add(one);
    // Nothing reaches anywhere yet, and what surely holds no topic word needs no knowledge.
    if (this.ledger.isEmpty && !blocks.some((block) => this.recogniser.mayMention(block.text)))
      return;
    this.push(text, blocks, true);
  }

  /** Forgets an entry; its own texts are to be examined again. */
  forget(entry: Entry): void {
    if (entry.reading) this.senses.remove(entry.reading);
    this.lost(entry);
    this.ledger.delete(entry);
  }

  /** Whether blocks of a run wait to be read, here or elsewhere. */
  get busy(): boolean {
    return this.jobs.size > 0 || this.parked.size > 0;
  }

  /** Whether a step can be done now at what the reader of the page sees. */
  get sees(): boolean {
    return this.near.size > 0 && this.ready;
  }

  /** Whether a step can be done now. */
  get ready(): boolean {
    return this.jobs.size > 0 && !this.ahead.waits && this.parked.size < ahead;
  }

  /** Looks at one of the blocks that wait, or at a part of it. */
  step(): void {
    const job = this.near.first() ?? this.jobs.first();
    if (job === undefined) return;
    try {
      this.go(job);
    } catch (error) {
      // It would come again and again, and nothing after it would be read.
      this.end(job);
      throw error;
    }
  }

  private go(job: Job): void {
    if (job.edition !== edition() && !this.begin(job)) {
      this.end(job);
      return;
    }
    if (job.next >= job.blocks.length) {
      this.end(job);
      this.follow(job);
    } else if (this.look(job, job.next)) job.next++;
  }

  private end(job: Job): void {
    this.jobs.delete(job);
    this.near.delete(job);
  }

  private prefer(job: Job): void {
    job.near = true;
    if (this.jobs.has(job)) this.near.add(job);
  }

  private isLooked(text: Text): boolean {
    if (this.lookedIn !== edition()) this.looked = new WeakSet();
    this.lookedIn = edition();
    return this.looked.has(text);
  }

  private push(text: Text, blocks: readonly PageBlock[], goOn: boolean): void {
    const parked = this.parked.at(text);
    if (parked) {
      // It is begun anew when its answer comes: the text, or what reaches into it, is another one.
      Object.assign(parked, { edition: -1, goOn: parked.goOn || goOn });
      return;
    }
    const work = { edition: -1, next: 0, work: null, reach: 0 };
    const job: Job = { blocks, ...work, goOn, near: false };
    this.jobs.add(job);
    // Its own paragraph: larger units have much in them that is out of view.
    const unit = this.jobs.size > many ? holderOf(text) : null;
    if (unit) this.ahead.ask(job, unit);
  }

  /**
   * Builds the blocks and forgets what was read of the run when it was cut otherwise.
   * @returns whether anything of the run is left
   */
  private begin(job: Job): boolean {
    const seen = [...textsOf(job.blocks)];
    const first = seen.find((text) => isThere(text) && !isShut(text));
    if (first === undefined) return false;
    const blocks = blocksAround(first);
    const reach = this.reachTo(blocks[0]);
    Object.assign(job, { blocks, reach, next: 0, work: null, edition: edition() });
    const texts = textsOf(blocks);
    // The page took the run apart while it waited.
    const others = seen.filter((text) => !texts.has(text) && isThere(text));
    for (const text of others) this.looked.delete(text);
    for (const text of others) this.examine(text);
    for (const text of texts)
      for (const entry of [...(this.ledger.restingOn(text) ?? [])])
        if (owns(entry, text) && !blocks.some((block) => isSameBlock(block, entry.block))) {
          this.forget(entry);
          job.goOn = true;
          for (const { node } of entry.block.pieces)
            if (!texts.has(node) && isThere(node)) this.examine(node);
        }
    return true;
  }

  /** The entry of this very block. */
  private entryOf(block: PageBlock | undefined): Entry | undefined {
    const first = block?.pieces[0]?.node;
    for (const entry of (first && this.ledger.restingOn(first)) ?? [])
      if (block && isSameBlock(entry.block, block)) return entry;
    return undefined;
  }

  /** How far the block before reaches into this one and on. */
  private reachTo(block: PageBlock | undefined): number {
    const first = block?.pieces[0]?.node;
    const before = first && !this.ledger.isEmpty ? textBeside(first, false) : null;
    if (before === null || this.ledger.ownerOf(before) === undefined) return 0;
    return this.entryOf(blocksAround(before).at(-1))?.reach ?? 0;
  }

  /**
   * Makes one block what it should be: read or not, with its reach.
   * @returns whether that is done; else it is to be called again
   */
  private look(job: Job, index: number): boolean {
    const block = job.blocks[index] as PageBlock;
    job.work ??= this.prepare(job, block, index);
    const { context, wanted, reads, reach } = job.work;
    const { done, value } = reads?.next() ?? { done: true, value: null };
    if (!done) {
      if (value) {
        this.end(job);
        this.parked.add(job, value);
      }
      return false;
    }
    job.work = null;
    job.reach = reach;
    if (context === null) return true;
    // While this job waited, another one may have looked at the same block.
    const known = this.entryOf(block);
    const holds = wanted && !!known && isSameContext(known.context, context);
    const reading = (holds ? known.reading : value) ?? null;
    const empty = reading === null && job.reach === 0;
    if (known && (!holds || empty)) this.forget(known);
    if (empty) job.goOn ||= known !== undefined;
    else if (!holds) this.add(block, context, reading, job);
    else {
      job.goOn ||= known.reach !== job.reach;
      known.reach = job.reach;
    }
    return true;
  }

  /** What is known of a block, and what is to be done; of a long one that is asked once, not for each sentence. */
  private prepare(job: Job, block: PageBlock, index: number): Work {
    const known = this.entryOf(block);
    const may = this.recogniser.mayMention(block.text);
    const wanted = may || job.reach > 0;
    const reach = Math.max(may ? this.recogniser.reach(block) : 0, job.reach - 1, 0);
    const context = known || wanted ? contextOf(job.blocks, index) : null;
    const holds = wanted && !!known && !!context && isSameContext(known.context, context);
    const reads = wanted && context && !holds ? this.recogniser.reads(block, context) : null;
    return { context, wanted, reads, reach };
  }

  private add(block: PageBlock, context: PageContext, reading: Entry['reading'], job: Job): void {
    const entry = this.ledger.add(block, context, reading, job.reach);
    if (reading) this.senses.add(reading);
    this.added(entry);
    job.goOn = true;
  }

  /** The run after this one, where it may be read otherwise than it was. */
  private follow({ blocks, reach, goOn }: Job): void {
    const last = goOn ? blocks.at(-1)?.pieces.at(-1)?.node : undefined;
    const next = last && textBeside(last, true);
    if (next && (reach > 0 || this.ledger.ownerOf(next) !== undefined))
      this.push(next, blocksAround(next), false);
  }
}
