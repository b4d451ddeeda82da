/** Says how things stand in a tab where a key or the menu can do nothing. Nothing at all would look like a fault. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { toFrame } from '../shared/bus.ts';
import { showTab } from './toolbar.ts';

/** Milliseconds that the icon points at itself; the background lives longer than that after an event. */
const shown = 8000;

/** For a tab that no script of ours is in: all that is left is the icon. */
async function pointAtIcon(tab: number): Promise<void> {
  const say = async (text: string, title: string): Promise<void> => {
    await browser.action.setBadgeText({ tabId: tab, text });
    await browser.action.setTitle({ tabId: tab, title });
  };
  await say('!', i18n.t('toolbar.press'));
  setTimeout(async () => {
    try {
      await say('', i18n.t('toolbar.nowhere'));
      await showTab(tab);
    } catch {
      // The tab was closed meanwhile.
    }
  }, shown);
}

/**
 * Opens the popup, which says how things stand and has the switches. Firefox before 149 opens it only
 * right from a press, and what we had to look up came in between: then the page says it, or the icon.
 */
export async function showStanding(tab: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const said = await toFrame(tab, 0, 'rests', undefined).catch(() => undefined);
    if (said !== true) await pointAtIcon(tab);
  }
}
