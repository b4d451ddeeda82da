/** Runs of a page that wait for something that is read elsewhere. */
import type { PageBlock } from './blocks.ts';

interface Run {
  readonly blocks: readonly PageBlock[];
}

const textsOf = ({ blocks }: Run): Text[] =>
  blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node));

interface Waiting<R> {
  readonly run: R;
  readonly texts: readonly Text[];
  /** Those of its texts that were changed meanwhile: by now they may lie in different runs. */
  readonly again: Set<Text>;
}

export class Parked<R extends Run> {
  private readonly waiting = new Map<Promise<unknown>, Waiting<R>[]>();
  private readonly byText = new Map<Text, Waiting<R>>();

  /**
   * @param back is told of the runs that have what they waited for
   * @param again is told, then, of the texts that are to be looked at in place of their run
   */
  constructor(
    private readonly back: (runs: readonly R[]) => void,
    private readonly again: (texts: Iterable<Text>) => void,
  ) {}

  /** How many things are waited for. */
  get size(): number {
    return this.waiting.size;
  }

  /**
   * A text is to be looked at, which waits while its run waits: a page that streams would ask for
   * each state of it.
   * @returns whether the text lies in a run that waits
   */
  ask(text: Text): boolean {
    const found = this.byText.get(text);
    found?.again.add(text);
    return found !== undefined;
  }

  add(run: R, until: Promise<unknown>): void {
    const one = { run, texts: textsOf(run), again: new Set<Text>() };
    for (const text of one.texts) this.byText.set(text, one);
    const beside = this.waiting.get(until);
    if (beside) {
      beside.push(one);
      return;
    }
    const all: Waiting<R>[] = [one];
    this.waiting.set(until, all);
    void until.then(() => {
      this.waiting.delete(until);
      for (const one of all)
        for (const text of one.texts) if (this.byText.get(text) === one) this.byText.delete(text);
      for (const { again } of all) this.again(again);
      this.back(all.filter(({ again }) => again.size === 0).map(({ run }) => run));
    });
  }
}
