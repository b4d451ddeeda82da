/**
 * One reading at a time for each tab, so that a page of many frames keeps no other page waiting. Its
 * documents take turns: each has one question of a sort waiting, and the next one takes its place. All
 * of them live on one account.
 */
import { Later } from '../shared/later.ts';
import type { Spent } from '../shared/messages.ts';
import { Account } from './account.ts';

/** No tab has more than so many of a sort waiting. */
const most = 300;

/** Who asks. */
export interface Asker {
  tab: number;
  /** Names the document within its tab. */
  document: string;
}

/** What a reader waits for at a card goes before what is read of the page, and waits for no credit. */
type Sort = 'explain' | 'read';

interface Waiting {
  readonly document: string;
  /** What it asks, in one text. */
  readonly question: string;
  readonly answer: Promise<Spent>;
  /** When the document first asked (milliseconds since the epoch). */
  readonly since: number;
  /** @returns the milliseconds of work that it took */
  begin(): Promise<number>;
  refuse(reason: Later): void;
}

class Line {
  private readonly sorts: Record<Sort, Map<string, Waiting>> = {
    explain: new Map(),
    read: new Map(),
  };
  private readonly account = new Account(performance.now());
  private underWay: Waiting | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @throws where too much waits already */
  add(sort: Sort, one: Waiting): void {
    const { document } = one;
    const waiting = this.sorts[sort];
    const earlier = waiting.get(document);
    if (!earlier && waiting.size >= most) throw new Later('the background is busy with this tab');
    earlier?.refuse(new Later('asked anew'));
    // Where the earlier one stood: who asks again is not put behind the others.
    waiting.set(document, { ...one, since: earlier?.since ?? one.since });
  }

  async work(): Promise<void> {
    if (this.underWay) return;
    for (let next = this.take(); next; next = this.take()) {
      this.underWay = next;
      this.account.spend(await next.begin(), performance.now());
    }
    this.underWay = undefined;
    clearTimeout(this.timer);
    if (this.sorts.read.size > 0)
      this.timer = setTimeout(() => this.work(), this.account.wait(performance.now()));
  }

  /** The answer that a document is about to have to the very question: a re-ask costs nothing. */
  answerTo(document: string, question: string): Promise<Spent> | undefined {
    const one = this.underWay;
    return one?.document === document && one.question === question ? one.answer : undefined;
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
    const { explain, read } = this.sorts;
    const owes = this.account.wait(performance.now()) > 0;
    const waiting = explain.size > 0 || owes ? explain : read;
    for (const [document, next] of waiting) {
      waiting.delete(document);
      return next;
    }
    return undefined;
  }
}

const lines = new Map<number, Line>();

/**
 * @param body what is asked
 * @throws `Later` where the tab has too much waiting already, or the document asks anew or goes away
 */
export async function inTurn<T extends Spent>(
  { tab, document }: Asker,
  sort: Sort,
  body: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const line = lines.get(tab) ?? new Line();
  const question = `${sort} ${JSON.stringify(body)}`;
  const soon = line.answerTo(document, question) as Promise<T> | undefined;
  if (soon) return soon;
  let resolve = (_: T): void => undefined;
  let refuse = (_: unknown): void => undefined;
  const answer = new Promise<T>((done, fail) => {
    resolve = done;
    refuse = fail;
  });
  const begin = async (): Promise<number> => {
    try {
      const made = await work();
      resolve(made);
      return made.spent;
    } catch (error) {
      refuse(error);
      return 0;
    }
  };
  line.add(sort, { document, question, answer, since: Date.now(), begin, refuse });
  lines.set(tab, line);
  void line.work();
  return answer;
}

/** Drops what a document waits for that is going away. */
export const dropAsker = ({ tab, document }: Asker): void =>
  lines.get(tab)?.drop((one) => one === document);

/** Drops what was asked in a tab before a time (milliseconds since the epoch). */
export const dropTurns = (tab: number, before: number): void =>
  lines.get(tab)?.drop((_, since) => since < before);

/** Forgets a closed tab. */
export function forgetTurns(tab: number): void {
  lines.get(tab)?.drop(() => true);
  lines.delete(tab);
}
