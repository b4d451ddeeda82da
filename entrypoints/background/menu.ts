import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { claimAnchor } from '../../components/library/anchors.ts';
import { libraryLink, nothingKnown } from '../../components/libraryLink.ts';
import { toFrame } from '../shared/bus.ts';
import type { ToFrame } from '../shared/messages.ts';
import { anchorFor } from './lookUp.ts';
import { turnSite } from './siteKey.ts';

const pages = ['http://*/*', 'https://*/*', 'file:///*'];

async function openLibrary(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as '/evidence.html') });
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
    contexts: ['page', 'frame', 'selection', 'link', 'editable', 'image', 'video', 'audio'],
    documentUrlPatterns: pages,
  });
}

/** "What does the evidence say?" on a selection, and "Turn off on this site". Firefox for Android has no such menu. */
export function addMenu(): void {
  if ((browser.contextMenus as typeof browser.contextMenus | undefined) === undefined) return;
  // Menus outlast the background: made anew on install and update only.
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    create();
  });
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'site-off') {
      await turnSite(tab.id, tab, 'off');
    } else if (info.selectionText) {
      const text = info.selectionText;
      // Nobody answers where it is off: the page script is there, but not that part of it.
      const answer = (await toFrame(tab.id, info.frameId ?? 0, 'selection', { text }).catch(
        () => undefined,
      )) as ToFrame['selection'][1] | undefined;
      // Off here, a page we cannot run on, or a frame without room: the library is the next best
      // answer. A page that runs and knows nothing has said so itself.
      if (answer === undefined) {
        const anchor = anchorFor(text);
        await openLibrary(anchor === null ? nothingKnown : libraryLink(anchor));
      } else if (answer.claim !== null && !answer.open)
        await openLibrary(libraryLink(claimAnchor(answer.claim)));
    }
  });
}
