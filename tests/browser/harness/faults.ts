import type { CDPSession } from 'puppeteer-core';
import type { Launched } from './launch.ts';
import { inFirefox } from './system.ts';

/** The background of Chromium, held by the driver until the session is detached. */
export async function backgroundSession({ browser, extension }: Launched): Promise<CDPSession> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extension),
  );
  return target.createCDPSession();
}

/**
 * Hears what the background throws and says, which no page hears; in Firefox, where nobody may listen
 * in the background, what its console keeps of the whole extension.
 *
 * @returns tells what was heard so far
 */
export async function hearBackground(launched: Launched): Promise<() => Promise<string[]>> {
  if (launched.name === 'firefox')
    return async () =>
      JSON.parse(
        await inFirefox(
          launched.browser,
          `(async () => JSON.stringify(Services.console.getMessageArray()
            .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
            .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(launched.extension)}))
            .map(({ errorMessage }) => errorMessage)))()`,
        ),
      );
  const heard: string[] = [];
  const session = await backgroundSession(launched);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
    heard.push(exception?.description ?? text),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) =>
    heard.push(`console.${type}: ${args.map((one) => one.value ?? one.description).join(' ')}`),
  );
  await session.send('Runtime.enable');
  return async () => [...heard];
}
