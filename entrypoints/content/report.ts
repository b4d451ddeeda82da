/** Tells the background what this frame holds, for the popup's list and the badge. */
import { toBackground } from '../shared/bus.ts';
import type { FoundItem, FrameReport } from '../shared/messages.ts';
import { wordsOf } from './card.tsx';
import type { Engine } from './engine.ts';
import type { Item } from './ledger.ts';
import { Pace } from './pace.ts';
import { page } from './page-document.ts';

/** Of each kind in a report: no page can fill the browser's store, and nobody reads a longer list. */
const most = { claim: 300, study: 100, mention: 50 };

const plural = { claim: 'claims', study: 'studies', mention: 'mentions' } as const;

const itemFor = (item: Item): FoundItem => {
  const { key, kind, id, stance, fit } = item;
  return { key, kind, id, ...(stance && { stance }), ...(fit && { fit }), words: wordsOf(item) };
};

/** What the frame holds now; items in document order. */
export function reportOf(engine: Engine): FrameReport {
  const counts = { claims: 0, mentions: 0, studies: 0 };
  const items: FoundItem[] = [];
  for (const item of engine.ledger.items())
    if (++counts[plural[item.kind]] <= most[item.kind]) items.push(itemFor(item));
  return { items, counts, done: engine.done };
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
    toBackground('report', report).catch(failed);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  addEventListener(
    'pagehide',
    (event) => {
      if (!event.isTrusted) return;
      clearTimeout(timer);
      timer = undefined;
      if (sent !== '') toBackground('gone', undefined).catch(() => undefined);
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
