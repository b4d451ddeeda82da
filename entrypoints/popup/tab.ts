import { type Browser, browser } from 'wxt/browser';
import type { Trouble } from '../../components/popup/types.ts';
import { toFrame } from '../shared/bus.ts';
import { tabState } from '../shared/session.ts';
import { type Site, siteOf } from '../shared/site.ts';

/** The tab that the popup speaks of. */
export interface Tab {
  id: number;
  /** Known where the reader opened the popup from the toolbar. */
  url: string | undefined;
  site: Site | null;
  incognito: boolean;
  loading: boolean;
}

async function browserTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named === null) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const id = Number(named);
  return Number.isInteger(id) ? browser.tabs.get(id).catch(() => undefined) : undefined;
}

/** The tab named in the popup's own address (`?tab=7`), or the one in front. */
export async function tabInQuestion(): Promise<Tab | null> {
  const tab = await browserTab();
  if (tab?.id === undefined) return null;
  const site = tab.url === undefined ? (await tabState(tab.id))?.site : siteOf(tab.url);
  return {
    id: tab.id,
    url: tab.url,
    site: site ?? null,
    incognito: tab.incognito,
    loading: tab.status === 'loading',
  };
}

/** Whether our script is in the tab's top page; it then reports afresh. */
export const answers = (tab: number): Promise<boolean> =>
  toFrame(tab, 0, 'askReport', undefined).then(
    () => true,
    () => false,
  );

/** Hosts on which browsers run no content script; each browser guards some of them. */
const guarded = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'discovery.addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
]);

/** Why a tab in which nobody answers cannot be read. */
export async function troubleIn({ url, site }: Tab): Promise<Trouble> {
  if (site === null) return 'browser-page';
  if (guarded.has(site)) return 'store';
  if (url !== undefined && /\.pdf$/i.test(new URL(url).pathname)) return 'pdf';
  return (await hasAccess(site)) ? 'reload' : 'no-access';
}

const everySite = { origins: ['<all_urls>'] };

/** Local files follow a switch of their own, which no extension can ask for. */
const hasAccess = async (site: Site): Promise<boolean> =>
  site === 'file:' || (await browser.permissions.contains(everySite));

/** Must be called right from a press: browsers show the question only then. */
export const askAccess = (): Promise<boolean> => browser.permissions.request(everySite);
