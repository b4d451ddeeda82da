/** Everything that runs while Claimnote is on in this frame: a list of parts with one signal. */
import type { Placed } from '../../claims/recognise/page.ts';
import { askBackground, listenInFrame, toBackground } from '../shared/bus.ts';
import { Later } from '../shared/later.ts';
import type { Readings } from '../shared/messages.ts';
import { t } from '../shared/mount.tsx';
import type { Settings } from '../shared/settings.ts';
import { Card } from './card.tsx';
import { fetchCardStyle } from './card-style.ts';
import { commandsFor } from './commands.ts';
import { easeOff } from './ears.ts';
import { startEngine } from './engine.ts';
import { claimOf, EvidenceStore } from './evidence.ts';
import { guard, isOrphan } from './guard.ts';
import { listenToKeys } from './keys.ts';
import { notice } from './notice.ts';
import { page } from './page-document.ts';
import { listenToPointer } from './pointer.ts';
import { remoteRecogniser } from './remote.ts';
import { type Reporter, startReports } from './report.ts';
import { since } from './since.ts';
import { whysOf } from './why.ts';

export interface Session {
  /** The reader changed a setting that matters here. */
  change(settings: Settings): void;
  reporter: Reporter;
}

/** Milliseconds after which readings are asked for once more, and then given up: other pages may wait for theirs. */
const patience = [20_000, 60_000];

/** Waits until the page is shown: a hidden one causes no work anywhere. */
async function shown(signal: AbortSignal): Promise<void> {
  while (page.hidden && !signal.aborted)
    await new Promise((done) =>
      page.addEventListener('visibilitychange', done, { once: true, signal }),
    );
}

/** @param end is called when the extension is gone from under the page */
export function startSession(first: Settings, end: () => void, signal: AbortSignal): Session {
  let settings = first;
  /** Said where marks go because the extension went; looked up while it is there. */
  let farewell = '';
  const lost = (): void => {
    if (!isOrphan()) return;
    if (farewell !== '' && window === top && !page.hidden) void notice(farewell);
    end();
  };
  /** Ends the wait for readings: one message is under way at a time. */
  let giveUp = (_: Error): void => undefined;
  let asking = false;
  const read = async (blocks: readonly Placed[]): Promise<Readings> => {
    await shown(signal);
    asking = true;
    try {
      // Whatever is recognised may open a card.
      await fetchCardStyle();
      return await Promise.race([
        askBackground('read', { blocks }, patience),
        new Promise<never>((_, fail) => {
          giveUp = fail;
        }),
      ]);
    } catch (error) {
      lost();
      throw error;
    } finally {
      asking = false;
    }
  };
  const recogniser = remoteRecogniser(read, signal);
  let listening = false;
  const store = new EvidenceStore();
  const card = new Card(
    store,
    () => settings,
    whysOf,
    () => !engine.painter.isEmpty,
    () => listenOnce(),
  );

  /** On a page without a mark or a card nothing is done with what is heard. */
  const listenOnce = (): void => {
    if (listening || (engine.painter.isEmpty && !card.isOpen)) return;
    listening = true;
    farewell = t('page.reload');
    listenToPointer(engine, card, () => settings, signal);
    listenToKeys(engine, card, signal);
    guard(engine, lost, signal);
  };
  const prefetch = (): void => {
    if (!engine.done || page.hidden) return;
    const ids = new Set([...engine.shown()].map(claimOf));
    if (ids.size > 0) store.load([...ids]).catch(() => undefined);
  };

  const engine = startEngine(
    recogniser,
    settings,
    () => {
      if (card.items.some(({ entry }) => entry.gone)) card.close();
      listenOnce();
      if (engine.done && engine.painter.isEmpty) easeOff();
      prefetch();
      reporter.touch();
    },
    signal,
  );
  const reporter = startReports(() => engine, lost, signal);
  listenInFrame(
    {
      ...commandsFor(recogniser, engine, card, signal),
      askReport: () => reporter.now(),
      card: (news) => card.others.hear(news),
    },
    signal,
  );
  page.addEventListener('fullscreenchange', (event) => event.isTrusted && card.close(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    card.close();
    card.others.end();
  });
  // To a page that comes back from the history nobody answers what it asked before.
  addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => {
      if (isTrusted && persisted) giveUp(new Later('back from the history'));
    },
    { signal },
  );
  addEventListener(
    'pagehide',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      // A frame that goes takes its card along: the others are to know.
      card.close(false);
      // What it asked waits in the background, and the others with it.
      if (asking) toBackground('gone', { since }).catch(() => undefined);
    },
    { signal },
  );
  return {
    reporter,
    change(next) {
      settings = next;
      engine.wish(settings);
      card.refresh();
    },
  };
}
