/** Turns texts that may hold a term into entries of the ledger. */
import type { PageSenses, Recogniser } from '../../claims/recognise/recogniser.ts';
import { blocksAround, edition, type PageBlock } from './blocks.ts';
import { contextOf, isShut, textBeside } from './context.ts';
import { isThere } from './dom.ts';
import type { Entry, Ledger } from './ledger.ts';

/** A run that is being read: one block a step, so that no run, however long, holds the page up. */
interface Job {
  text: Text;
  blocks: readonly PageBlock[];
  /** Of the page, when the blocks were built. */
  edition: number;
  /** How many blocks are read for an earlier one's sake, at the run's start and now. */
  reach: number;
  left: number;
  next: number;
}

export class Reader {
  private readonly jobs: Job[] = [];
  /** The texts of the run read last: the walk meets each of them again. */
  private run = new Set<Text>();

  constructor(
    private readonly recogniser: Recogniser,
    private readonly senses: PageSenses,
    private readonly ledger: Ledger,
    /** Told of each entry that is new. */
    private readonly added: (entry: Entry) => void,
  ) {}

  /** A text that the first look did not turn down. */
  hit(text: Text): void {
    if (!this.run.has(text) && !this.isRead(text)) this.read(text, this.reachTo(text));
  }

  /** A text that is new or was changed: read where it holds something, or where the block before reaches it. */
  examine(text: Text): void {
    if (this.isRead(text)) return;
    this.read(text, this.reachTo(text));
  }

  /** Forgets an entry; its own texts are to be examined again. */
  forget(entry: Entry): void {
    if (entry.reading) this.senses.remove(entry.reading);
    this.ledger.delete(entry);
    this.run.clear();
  }

  private isRead(text: Text): boolean {
    return this.ledger.ownerOf(text) !== undefined;
  }

  /** The entry of this very block: of a long run that was cut, some blocks may be read already. */
  private known(block: PageBlock): Entry | undefined {
    const [first] = block.pieces;
    for (const entry of (first && this.ledger.restingOn(first.node)) ?? [])
      if (
        entry.block.pieces[0]?.node === first?.node &&
        entry.block.pieces[0]?.from === first?.from
      )
        return entry;
    return undefined;
  }

  /** How far the block before reaches into the block of `text` and on. */
  private reachTo(text: Text): number {
    if (this.ledger.isEmpty) return 0;
    const first = blocksAround(text)[0]?.pieces[0]?.node;
    const before = first && textBeside(first, false);
    return before ? (this.ledger.ownerOf(before)?.reach ?? 0) : 0;
  }

  /** Whether blocks of a run wait to be read. */
  get busy(): boolean {
    return this.jobs.length > 0;
  }

  /** Reads one of the blocks that wait. */
  step(): void {
    const [job] = this.jobs;
    if (job === undefined) return;
    if (!isThere(job.text)) {
      this.jobs.shift();
      return;
    }
    // The page has changed since: what was read already is known by its place.
    if (job.edition !== edition())
      Object.assign(job, {
        blocks: blocksAround(job.text),
        edition: edition(),
        next: 0,
        left: job.reach,
      });
    const { next, blocks } = job;
    const block = blocks[next];
    if (block === undefined) {
      this.jobs.shift();
      if (job.left > 0) this.follow(blocks, job.left);
      return;
    }
    job.next++;
    job.left = this.readBlock(blocks, next, job.left);
  }

  /** @param reach how many blocks, this one included, are read for an earlier one's sake */
  private read(text: Text, reach: number): void {
    if (isShut(text)) return;
    const blocks = blocksAround(text);
    this.run = new Set(blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)));
    this.jobs.push({ text, blocks, edition: edition(), reach, next: 0, left: reach });
  }

  private readBlock(blocks: readonly PageBlock[], index: number, reach: number): number {
    const block = blocks[index] as PageBlock;
    const known = this.known(block);
    if (known) return known.reach;
    const may = this.recogniser.mayMention(block.text);
    if (!may && reach === 0) return 0;
    const context = contextOf(blocks, index);
    const reading = this.recogniser.read(block, context);
    const own = may ? this.recogniser.reach(block) : 0;
    const left = Math.max(own, reach - 1, 0);
    if (reading === null && left === 0) return 0;
    const entry = this.ledger.add(block, context, reading, left);
    if (reading) this.senses.add(reading);
    this.added(entry);
    return left;
  }

  private follow(blocks: readonly PageBlock[], left: number): void {
    const last = blocks.at(-1)?.pieces.at(-1)?.node;
    const next = last && textBeside(last, true);
    if (!next || this.isRead(next)) return;
    const { run } = this;
    const [block] = blocksAround(next);
    if (block) this.read(next, left);
    this.run = run;
  }
}
