import type { Page, WebWorker } from 'puppeteer-core';
import type { Launched } from './launch.ts';
import { until } from './wait.ts';

/**
 * The extension's background in Chromium, woken where it sleeps. Firefox lets no driver in there.
 */
export async function background({ browser, extension }: Launched): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extension),
  );
  return until(() => target.worker(), { what: 'the background' });
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
  const worker = await background(launched);
  await worker.evaluate(
    async (id, command) => {
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
  const worker = await background(launched);
  await worker.evaluate(
    async (id, info) => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      contextMenus.onClicked.dispatch(info, await tabs.get(id));
    },
    tab,
    { menuItemId, frameId: 0, editable: false, selectionText },
  );
}

/** Chromium only: the popup as the toolbar opens it, over the tab in front. */
export async function openRealPopup(launched: Launched): Promise<Page> {
  const worker = await background(launched);
  await worker.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.action.openPopup());
  const target = await launched.browser.waitForTarget(
    (one) => one.url() === `${launched.extension}/popup.html`,
  );
  return target.asPage();
}
