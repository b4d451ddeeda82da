/** Runs of a page that wait for something that is read elsewhere. */
import type { PageBlock } from './blocks.ts';

interface Run {
  readonly blocks: readonly PageBlock[];
}

const textsOf = ({ blocks }: Run): Text[] =>
  blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node));

export class Parked<R extends Run> {
  private readonly runs = new Map<Promise<unknown>, { run: R; texts: Text[] }[]>();
  private readonly byText = new Map<Text, R>();

  /** @param back is told of the runs that have what they waited for */
  constructor(private readonly back: (runs: readonly R[]) => void) {}

  /** How many things are waited for. */
  get size(): number {
    return this.runs.size;
  }

  /** The run that waits and that a text lies in. */
  at(text: Text): R | undefined {
    return this.byText.get(text);
  }

  add(run: R, until: Promise<unknown>): void {
    const texts = textsOf(run);
    for (const text of texts) this.byText.set(text, run);
    const beside = this.runs.get(until);
    if (beside) {
      beside.push({ run, texts });
      return;
    }
    const all = [{ run, texts }];
    this.runs.set(until, all);
    void until.then(() => {
      this.runs.delete(until);
      for (const { run, texts } of all)
        for (const text of texts) if (this.byText.get(text) === run) this.byText.delete(text);
      this.back(all.map(({ run }) => run));
    });
  }
}
