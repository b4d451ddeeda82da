import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { toFrame } from '../shared/bus.ts';
import { tabState } from '../shared/session.ts';
import { changeSettings } from '../shared/store.ts';

const pages = ['http://*/*', 'https://*/*', 'file:///*'];

function create(): void {
  browser.contextMenus.create({
    id: 'evidence',
    title: i18n.t('menu.evidence'),
    contexts: ['selection'],
    documentUrlPatterns: pages,
  });
  browser.contextMenus.create({
    id: 'site-off',
    title: i18n.t('menu.siteOff'),
    contexts: ['page', 'selection', 'link'],
    documentUrlPatterns: pages,
  });
}

/** "What does the evidence say?" on a selection, and "Turn off on this site". */
export function addMenu(): void {
  // Menus outlast the background: made anew on install and update only.
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    create();
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'site-off') {
      const site = (await tabState(tab.id))?.site ?? null;
      if (site === null) return;
      await changeSettings(({ sites }) => ({ sites: { ...sites, [site]: 'off' } }), tab.incognito);
    } else if (info.selectionText) {
      const text = info.selectionText;
      // Off here, or a page we cannot run on: the library is the next best answer, without the text.
      const shown = await toFrame(tab.id, info.frameId ?? 0, 'selection', { text }).catch(
        () => false,
      );
      if (!shown) await browser.tabs.create({ url: browser.runtime.getURL('/evidence.html') });
    }
  });
}
