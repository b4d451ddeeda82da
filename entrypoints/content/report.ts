/** Tells the background what this frame holds, for the popup's list and the badge. */
import { type ClaimMade, isOneSentence, type SentenceKind } from '../../components/oneSentence.ts';
import { toBackground } from '../shared/bus.ts';
import type { FoundItem, FrameReport } from '../shared/messages.ts';
import { wordsOf } from './card.tsx';
import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { Pace } from './pace.ts';
import { page } from './page-document.ts';
import { since } from './since.ts';

/** Of each kind in a report: no page can fill the browser's store, and nobody reads a longer list. */
const most = { claim: 300, study: 100, mention: 50, kind: 300 };

const plural = { claim: 'claims', study: 'studies', mention: 'mentions' } as const;

const itemFor = (item: Item): FoundItem => {
  const { key, kind, id, stance, fit } = item;
  return { key, kind, id, ...(stance && { stance }), ...(fit && { fit }), words: wordsOf(item) };
};

/** Sentences that make the same claims in the same way, put together and counted. */
function kindsOf(sentences: readonly ClaimMade[][]): SentenceKind[] {
  const kinds = new Map<string, SentenceKind>();
  for (const claims of sentences) {
    const name = claims.join();
    const kind = kinds.get(name);
    if (kind) kind.count++;
    else if (kinds.size < most.kind) kinds.set(name, { claims, count: 1 });
  }
  return [...kinds.values()];
}

/** What the frame holds now; items in document order. */
export function reportOf({ ledger, done }: Pick<Engine, 'ledger' | 'done'>): FrameReport {
  const counts = { claims: 0, sentences: 0, mentions: 0, studies: 0 };
  const items: FoundItem[] = [];
  const sentences: ClaimMade[][] = [];
  let sentence = { words: '', claims: [] as string[] };
  for (const item of ledger.items()) {
    const found = itemFor(item);
    if (++counts[plural[item.kind]] <= most[item.kind]) items.push(found);
    const { id, stance, fit, words } = found;
    if (item.kind !== 'claim' || !id || !stance || !fit) continue;
    if (!isOneSentence(sentence, { words, claim: id })) {
      sentence = { words, claims: [] };
      sentences.push([]);
    }
    sentence.claims.push(id);
    sentences.at(-1)?.push([id, stance, fit]);
  }
  counts.sentences = sentences.length;
  return { items, counts, kinds: kindsOf(sentences), done };
}

export interface Reporter {
  /** Something may have changed. */
  touch(): void;
  /** Sends a report now, even where nothing has changed. */
  now(): void;
}

/**
 * @param failed is called when the background cannot be reached
 */
export function startReports(
  engine: () => Engine,
  failed: () => void,
  signal: AbortSignal,
): Reporter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = '';
  // A page that streams would have its whole list told twice a second, and each report is copied for
  // every part that listens: in Firefox that filled its main process by several megabytes a minute.
  const pace = new Pace(performance.now());
  const send = (always: boolean): void => {
    timer = undefined;
    if (signal.aborted) return;
    const report = reportOf(engine());
    const text = JSON.stringify(report);
    // An empty inner frame has nothing to tell; an empty top page tells that it was read.
    const worth = report.items.length > 0 || sent !== '' || (window === top && report.done);
    if (!always && (text === sent || !worth)) return;
    sent = text;
    pace.spend(performance.now());
    toBackground('report', { ...report, since }).catch(failed);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener(
    'pagehide',
    (event) => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      timer = undefined;
      if (sent !== '') toBackground('gone', { since }).catch(() => undefined);
      sent = '';
    },
    { signal },
  );
  return {
    touch() {
      if (!page.hidden) timer ??= setTimeout(() => send(false), pace.wait(performance.now()));
    },
    now() {
      clearTimeout(timer);
      send(true);
    },
  };
}
