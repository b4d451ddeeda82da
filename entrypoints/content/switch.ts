/**
 * On or off in this frame: asks once, then follows the settings and what is pushed. Off leaves nothing
 * behind but the ears, which do nothing then.
 */
import { browser } from 'wxt/browser';
import { askBackground, listenInFrame } from '../shared/bus.ts';
import { decide, noPauses, type Pauses } from '../shared/decide.ts';
import { t } from '../shared/mount.tsx';
import { readSettings, type Settings } from '../shared/settings.ts';
import type { Site } from '../shared/site.ts';
import { settingsKey } from '../shared/store.ts';
import { closeEars, easeOff } from './ears.ts';
import { isOrphan } from './guard.ts';
import { notice } from './notice.ts';
import { page } from './page-document.ts';
import { type Session, startSession } from './session.ts';

/** Milliseconds until a background that is just starting is asked again. */
const retries = [200, 1000, 5000];

/** Milliseconds between two looks at the clock in a pause: timers stand still while the machine sleeps. */
const look = 60_000;

interface Known {
  site: Site | null;
  stored: unknown;
  overlay: Partial<Settings> | null;
  pauses: Pauses;
}

export function startSwitch(signal: AbortSignal, end: () => void): void {
  let known: Known | null = null;
  /** What was heard since the question was put: the answer may be older than that. */
  let news: Partial<Known> = {};
  let session: { parts: Session; off: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const off = (): void => {
    session?.off.abort();
    session = null;
    // They stay, and do nothing: turned on again, nobody listens before them.
    easeOff();
  };

  const apply = (): void => {
    clearTimeout(timer);
    if (known === null || signal.aborted) return;
    if (isOrphan()) {
      end();
      return;
    }
    const { site, stored, overlay, pauses } = known;
    const settings = readSettings({ ...(stored as object | null), ...overlay });
    const now = Date.now();
    const { on } = decide(site, settings, pauses, now);
    // A pause ends by itself, without a message.
    if (pauses.until !== null && pauses.until > now)
      timer = setTimeout(apply, Math.min(pauses.until - now, look));
    if (!on) off();
    else if (session) session.parts.change(settings);
    else {
      const controller = new AbortController();
      session = {
        off: controller,
        parts: startSession(settings, end, controller.signal),
      };
    }
  };

  /** Without an answer nobody said that we may run here. */
  const hello = async (again: readonly number[] = retries): Promise<void> => {
    news = {};
    try {
      const since = Math.floor(performance.timeOrigin);
      const { site, settings, overlay, pauses } = await askBackground('hello', { since });
      known = { site, stored: settings, overlay, pauses, ...news };
      apply();
    } catch {
      const [wait, ...rest] = again;
      if (isOrphan()) end();
      else if (wait !== undefined) setTimeout(() => signal.aborted || void hello(rest), wait);
      else if (session === null) closeEars();
    }
  };

  const hear = (part: Partial<Known>): void => {
    Object.assign(news, part);
    if (known) Object.assign(known, part);
    apply();
  };

  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[settingsKey];
    if (change) hear({ stored: change.newValue });
  };
  // Of that area alone: in the other one each report of any tab would be sent to every frame.
  const { onChanged: changed } = browser.storage.local;
  changed.addListener(onChanged);
  listenInFrame(
    {
      pauses: (pauses) => hear({ pauses: pauses ?? noPauses }),
      overlay: (overlay) => hear({ overlay }),
      rests() {
        void notice(t('page.rests'), signal);
        return true;
      },
    },
    signal,
  );
  // The reader is back, perhaps from a sleep in which a pause ran out.
  for (const name of ['focus', 'visibilitychange'])
    addEventListener(
      name,
      ({ isTrusted }) => isTrusted && (session === null || isOrphan()) && apply(),
      { signal },
    );
  // Back from the browser's cache of pages: nothing was heard meanwhile.
  addEventListener(
    'pageshow',
    (event) => {
      if (event.isTrusted && event.persisted)
        void hello().then(() => session?.parts.reporter.now());
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    off();
    clearTimeout(timer);
    try {
      changed.removeListener(onChanged);
    } catch {
      // The extension is gone, and its events with it.
    }
  });
  // What is made ready behind the page in front is not read: perhaps nobody ever sees it, and until
  // then its tab is that of the other page.
  const { prerendering } = page as Document & { prerendering?: boolean };
  if (!prerendering) void hello();
  else
    page.addEventListener('prerenderingchange', (event) => event.isTrusted && void hello(), {
      signal,
    });
}
