/**
 * One reading at a time for each tab, so that a page of many frames keeps no other page waiting. Its
 * documents take turns: each has one question of a sort waiting, and the next one takes its place.
 */
import { Later } from '../shared/later.ts';

/** No tab has more than so many of a sort waiting. */
const most = 300;

/** Who asks. */
export interface Asker {
  tab: number;
  /** Names the document within its tab. */
  document: string;
}

/** What a reader waits for at a card goes before what is read of the page. */
type Sort = 'explain' | 'read';

interface Waiting {
  /** When the document first asked (milliseconds since the epoch). */
  readonly since: number;
  begin(): Promise<void>;
  refuse(reason: Later): void;
}

class Line {
  private readonly sorts: Record<Sort, Map<string, Waiting>> = {
    explain: new Map(),
    read: new Map(),
  };
  private working = false;

  get isEmpty(): boolean {
    return !this.working && this.sorts.explain.size + this.sorts.read.size === 0;
  }

  /** @throws where too much waits already */
  add(document: string, sort: Sort, one: Waiting): void {
    const waiting = this.sorts[sort];
    const earlier = waiting.get(document);
    if (!earlier && waiting.size >= most) throw new Later('the background is busy with this tab');
    earlier?.refuse(new Later('asked anew'));
    // Where the earlier one stood: who asks again is not put behind the others.
    waiting.set(document, { ...one, since: earlier?.since ?? one.since });
  }

  async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    for (let next = this.take(); next; next = this.take()) await next.begin();
    this.working = false;
  }

  drop(isGone: (document: string, since: number) => boolean): void {
    for (const waiting of Object.values(this.sorts))
      for (const [document, { since, refuse }] of waiting)
        if (isGone(document, since)) {
          waiting.delete(document);
          refuse(new Later('the page is gone'));
        }
  }

  private take(): Waiting | undefined {
    for (const waiting of [this.sorts.explain, this.sorts.read])
      for (const [document, next] of waiting) {
        waiting.delete(document);
        return next;
      }
    return undefined;
  }
}

const lines = new Map<number, Line>();

/** @throws `Later` where the tab has too much waiting already, or the document asks anew or goes away */
export async function inTurn<T>(
  { tab, document }: Asker,
  sort: Sort,
  work: () => Promise<T>,
): Promise<T> {
  const line = lines.get(tab) ?? new Line();
  const answer = new Promise<T>((done, refuse) => {
    const begin = (): Promise<void> => work().then(done, refuse);
    line.add(document, sort, { since: Date.now(), begin, refuse });
  });
  lines.set(tab, line);
  void line.work().then(() => {
    if (line.isEmpty && lines.get(tab) === line) lines.delete(tab);
  });
  return answer;
}

/** Drops what a document waits for that is going away. */
export const dropAsker = ({ tab, document }: Asker): void =>
  lines.get(tab)?.drop((one) => one === document);

/** Drops what was asked in a tab before a time (milliseconds since the epoch): all of it where none is told. */
export const dropTurns = (tab: number, before = Number.POSITIVE_INFINITY): void =>
  lines.get(tab)?.drop((_, since) => since < before);
