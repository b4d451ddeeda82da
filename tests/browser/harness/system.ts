/** Firefox from its inside: its driver has no words for its memory and its preferences. */
import type { Browser } from 'puppeteer-core';

/** To be given to Firefox, or it lets no driver in there. */
export const systemArgs = ['--remote-allow-system-access'];

/** What the driver offers below its typed surface. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Runs where Firefox's own windows run; the promise that `expression` makes gives a string. */
export async function inFirefox(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: window?.context },
  });
  const { type, ...answer } = result as { type: string; result?: { value: string } };
  if (type !== 'success' || answer.result === undefined)
    throw new Error(`Firefox could not be asked: ${JSON.stringify(answer)}`);
  return answer.result.value;
}

/** Preferences of Firefox by their names. */
export type Prefs = Readonly<Record<string, boolean | number | string>>;

/** Changes preferences of a running Firefox, which a reader does on its settings pages. */
export async function setPrefs(browser: Browser, prefs: Prefs): Promise<void> {
  await inFirefox(
    browser,
    `(async () => {
      const set = { boolean: 'setBoolPref', number: 'setIntPref', string: 'setStringPref' };
      for (const [name, value] of Object.entries(${JSON.stringify(prefs)}))
        Services.prefs[set[typeof value]](name, value);
      return '';
    })()`,
  );
}

/** Takes such changes back: the preferences are as Firefox comes with them. */
export async function resetPrefs(browser: Browser, prefs: Prefs): Promise<void> {
  await inFirefox(
    browser,
    `(async () => {
      for (const name of ${JSON.stringify(Object.keys(prefs))}) Services.prefs.clearUserPref(name);
      return '';
    })()`,
  );
}
