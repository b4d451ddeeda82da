/**
 * The reader's settings in storage. Plain `storage.local` and not WXT's versioned item: that one
 * throws on a record of a future version, where we want the reader's site list kept.
 * A change in a private window goes to `storage.session` and ends with it.
 */
import { browser } from 'wxt/browser';
import { laidOver, type Overlay, withChange } from './overlay.ts';
import { readSettings, type Settings, settingsVersion, unreadSites } from './settings.ts';

export const settingsKey = 'settings';
export const overlayKey = 'private';

/**
 * Whether a page of ours stands in a private window: Firefox opens options there, Chromium does not.
 * A function, since pages without `browser.extension` never ask.
 */
export const inPrivateWindow = (): boolean => browser.extension.inIncognitoContext;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

/** The store does not give the settings out: it is broken. */
export class NotRead extends Error {
  override name = 'NotRead';
}

async function read(area: 'local' | 'session', key: string): Promise<unknown> {
  try {
    return (await browser.storage[area].get(key))[key];
  } catch (cause) {
    throw new NotRead('the settings could not be read', { cause });
  }
}

/**
 * The record as it lies in storage; give it to `readSettings`.
 *
 * @throws {NotRead} when storage refuses, here and below
 */
export const storedSettings = (): Promise<unknown> => read('local', settingsKey);

const keptOverlay = async (): Promise<Overlay> => record(await read('session', overlayKey));

/**
 * The fields in which private windows differ now, for what was changed there since the browser
 * started. Reckoned from what is stored: ask again when that changes.
 */
export async function privateOverlay(): Promise<Partial<Settings>> {
  return laidOver(readSettings(await storedSettings()), await keptOverlay());
}

/** @param incognito whether the asker is (about) a private window */
export async function settings(incognito = false): Promise<Settings> {
  const stored = readSettings(await storedSettings());
  return incognito ? readSettings({ ...stored, ...(await privateOverlay()) }) : stored;
}

/** The store refused a change: it is full, or broken. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

async function save(area: 'local' | 'session', key: string, value: object): Promise<void> {
  try {
    await browser.storage[area].set({ [key]: value });
  } catch (cause) {
    throw new NotSaved('a change of the settings could not be saved', { cause });
  }
}

/**
 * The record with a change written over it, and nothing else touched: what a newer version wrote
 * (its number, fields and values that we do not know) is there again once that version is back.
 */
function withChanged(raw: unknown, changed: Partial<Settings>): object {
  const before = record(raw);
  const { version } = before;
  const next: Record<string, unknown> = { ...before, ...changed };
  next.version =
    typeof version === 'number' && version > settingsVersion ? version : settingsVersion;
  if (changed.sites) next.sites = { ...unreadSites(before.sites), ...changed.sites };
  return next;
}

/**
 * Reads, changes and writes the settings, one writer at a time over all our pages.
 *
 * @throws {NotSaved} when storage refuses; nothing is changed then
 */
export function changeSettings(
  change: (now: Settings) => Partial<Settings>,
  incognito = false,
): Promise<void> {
  return navigator.locks
    .request(settingsKey, async () => {
      const raw = await storedSettings();
      const changed = change(await settings(incognito));
      if (incognito) {
        const overlay = withChange(await keptOverlay(), readSettings(raw), changed);
        await save('session', overlayKey, overlay);
        return;
      }
      await save('local', settingsKey, withChanged(raw, changed));
    })
    .catch((cause) => {
      throw cause instanceof NotRead ? new NotSaved(cause.message, { cause }) : cause;
    });
}

/** Calls `told` with the settings whenever they change, until `signal` aborts. */
export function watchSettings(
  told: (now: Settings) => void,
  signal: AbortSignal,
  incognito = false,
): void {
  const { local, session } = browser.storage;
  const tell = async (): Promise<void> => {
    // What cannot be read leaves everything as it was.
    const now = await settings(incognito).catch(() => null);
    if (now !== null && !signal.aborted) told(now);
  };
  const follow = (area: typeof local | typeof session, key: string): void => {
    const onChange = (changes: object) => {
      if (key in changes) void tell();
    };
    area.onChanged.addListener(onChange);
    signal.addEventListener('abort', () => area.onChanged.removeListener(onChange));
  };
  follow(local, settingsKey);
  // Where nothing of it is wanted it is not listened to: all that open tabs report goes there.
  if (incognito) follow(session, overlayKey);
}
