import { type Browser, browser } from 'wxt/browser';
import type { Trouble } from '../../components/popup/types.ts';
import { toFrame } from '../shared/bus.ts';
import { tabState } from '../shared/session.ts';
import { type Site, siteOf } from '../shared/site.ts';
import { troubleAt } from './trouble.ts';

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
  try {
    return await browser.tabs.get(Number(named));
  } catch {
    // No such tab; what is no number at all is refused at once.
    return undefined;
  }
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

/** Why a tab in which nobody answers cannot be read. */
export async function troubleIn({ url, site }: Tab): Promise<Trouble> {
  return (
    troubleAt(site, url) ??
    ((await browser.permissions.contains(everySite)) ? 'reload' : 'no-access')
  );
}

const everySite = { origins: ['<all_urls>'] };

/** Must be called right from a press: browsers show the question only then. */
export const askAccess = (): Promise<boolean> => browser.permissions.request(everySite);
