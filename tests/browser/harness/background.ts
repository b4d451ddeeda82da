import type { Page } from 'puppeteer-core';
import { anyOwnPage, type Launched } from './launch.ts';
import { inFirefox } from './system.ts';
import { until } from './wait.ts';

/**
 * Chromium only: runs a function in the extension's background; Firefox lets no driver in there.
 *
 * The driver lets go of it at once: a worker that it held comes back stopped for a debugger once it
 * was ended, and never answers again.
 */
export async function inBackground<Args extends unknown[]>(
  { browser, extension }: Launched,
  what: (...args: Args) => unknown,
  ...args: Args
): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extension),
  );
  const session = await target.createCDPSession();
  try {
    const { exceptionDetails: fault } = await session.send('Runtime.evaluate', {
      expression: `(${what})(...${JSON.stringify(args)})`,
      awaitPromise: true,
    });
    if (fault) throw new Error(fault.exception?.description ?? fault.text);
  } finally {
    await session.detach();
  }
}

/** Ends the background as the browser does when it idles, once it runs. */
export async function endBackground(launched: Launched): Promise<void> {
  if (launched.name === 'firefox') {
    const state = await inFirefox(
      launched.browser,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID('claimnote@claimnote');
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
        return extension.backgroundState;
      })()`,
    );
    if (state !== 'stopped') throw new Error(`Firefox did not end the background: ${state}`);
    return;
  }
  const session = await (await anyOwnPage(launched)).createCDPSession();
  const seen: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
    seen.push(...versions.map(({ runningStatus }) => runningStatus)),
  );
  await session.send('ServiceWorker.enable');
  await until(() => seen.at(-1) === 'running', { what: 'a background that runs' });
  await session.send('ServiceWorker.stopAllWorkers');
  // Another one may run already, woken by an event.
  await until(() => seen.includes('stopped'), { what: 'the end of the background' });
  await session.detach();
}

/** What the tests use of the browser's API in the background. */
interface Api {
  action: { openPopup(): Promise<void> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
  tabs: { get(id: number): Promise<object> };
}

/** Chromium only: the event that a press of a shortcut's keys causes. */
export async function pressShortcut(launched: Launched, tab: number, name: string): Promise<void> {
  await inBackground(
    launched,
    async (id: number, command: string) => {
      const { commands, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      commands.onCommand.dispatch(command, await tabs.get(id));
    },
    tab,
    name,
  );
}

/** Chromium only: the event that a choice from the context menu causes. */
export async function chooseFromMenu(
  launched: Launched,
  tab: number,
  menuItemId: string,
  selectionText?: string,
): Promise<void> {
  await inBackground(
    launched,
    async (id: number, info: object) => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      contextMenus.onClicked.dispatch(info, await tabs.get(id));
    },
    tab,
    { menuItemId, frameId: 0, editable: false, selectionText },
  );
}

/** Chromium only: the popup as the toolbar opens it, over the tab in front. */
export async function openRealPopup(launched: Launched): Promise<Page> {
  await inBackground(launched, () =>
    (globalThis as unknown as { chrome: Api }).chrome.action.openPopup(),
  );
  const target = await launched.browser.waitForTarget(
    (one) => one.url() === `${launched.extension}/popup.html`,
  );
  return target.asPage();
}
