import type { Translate } from './i18n.ts';
import { internationalName } from './internationalName.ts';

/**
 * A site as readers know it: its host, or "local files". An international name is followed by the
 * form in addresses, which no other name shares; it is kept apart from the direction of its letters.
 */
export function siteName(site: string, t: Translate): string {
  if (site === 'file:') return t('popup.localFiles');
  const name = internationalName(site);
  return name === null ? site : `\u2068${name}\u2069 (${site})`;
}
