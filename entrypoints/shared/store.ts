/**
 * The reader's settings in storage. Plain `storage.local` and not WXT's versioned item: that one
 * throws on a record of a future version, where we want the reader's site list kept.
 * A change in a private window goes to `storage.session` and ends with it.
 */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from './settings.ts';

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

/** The record as it lies in storage; give it to `readSettings`. */
export async function storedSettings(): Promise<unknown> {
  return (await browser.storage.local.get(settingsKey))[settingsKey];
}

/** What was changed in private windows since the browser started. */
export async function privateOverlay(): Promise<Partial<Settings>> {
  return record((await browser.storage.session.get(overlayKey))[overlayKey]);
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
 * Reads, changes and writes the settings, one writer at a time over all our pages.
 * Fields of a newer version that we do not know are kept.
 *
 * @throws {NotSaved} when storage refuses; nothing is changed then
 */
export function changeSettings(
  change: (now: Settings) => Partial<Settings>,
  incognito = false,
): Promise<void> {
  return navigator.locks.request(settingsKey, async () => {
    const changed = change(await settings(incognito));
    if (incognito) {
      await save('session', overlayKey, { ...(await privateOverlay()), ...changed });
      return;
    }
    const raw = await storedSettings();
    await save('local', settingsKey, { ...record(raw), ...readSettings(raw), ...changed });
  });
}

/** Calls `told` with the settings whenever they change, until `signal` aborts. */
export function watchSettings(
  told: (now: Settings) => void,
  signal: AbortSignal,
  incognito = false,
): void {
  const { local, session } = browser.storage;
  const tell = () => void settings(incognito).then((now) => signal.aborted || told(now));
  const follow = (area: typeof local | typeof session, key: string): void => {
    const onChange = (changes: object) => {
      if (key in changes) tell();
    };
    area.onChanged.addListener(onChange);
    signal.addEventListener('abort', () => area.onChanged.removeListener(onChange));
  };
  follow(local, settingsKey);
  // Where nothing of it is wanted it is not listened to: all that open tabs report goes there.
  if (incognito) follow(session, overlayKey);
}
