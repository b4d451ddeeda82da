import type { Trouble } from '../../components/popup/types.ts';
import type { Site } from '../shared/site.ts';

/** Hosts on which browsers run no content script; each browser guards some of them. */
const guarded = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'discovery.addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
]);

/**
 * What an address alone tells of why nobody answers there; null where the address is no reason.
 *
 * @param url missing where the browser does not tell it
 */
export function troubleAt(site: Site | null, url: string | undefined): Trouble | null {
  if (site === null) return 'browser-page';
  if (guarded.has(site)) return 'store';
  if (url !== undefined && /\.pdf$/i.test(new URL(url).pathname)) return 'pdf';
  // Local files follow a switch of their own, which no extension can ask for.
  return site === 'file:' ? 'local-file' : null;
}
