import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { claimAnchor } from '../../components/library/anchors.ts';
import { toFrame } from '../shared/bus.ts';
import type { ToFrame } from '../shared/messages.ts';
import { tabState } from '../shared/session.ts';
import { withSite } from '../shared/siteRule.ts';
import { changeSettings } from '../shared/store.ts';

const pages = ['http://*/*', 'https://*/*', 'file:///*'];

async function openLibrary(claim?: string): Promise<void> {
  const hash = claim === undefined ? '' : `#${encodeURIComponent(claimAnchor(claim))}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/evidence.html') + hash });
}

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
      await changeSettings((now) => ({ sites: withSite(site, false, now) }), tab.incognito);
    } else if (info.selectionText) {
      const text = info.selectionText;
      // Nobody answers where it is off: the page script is there, but not that part of it.
      const answer = (await toFrame(tab.id, info.frameId ?? 0, 'selection', { text }).catch(
        () => undefined,
      )) as ToFrame['selection'][1] | undefined;
      // Off here, a page we cannot run on, or a frame without room: the library is the next best
      // answer, without the text. A page that runs and knows nothing has said so itself.
      if (answer === undefined) await openLibrary();
      else if (answer.claim !== null && !answer.open) await openLibrary(answer.claim);
    }
  });
}
