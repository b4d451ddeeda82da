import type { Translate } from './i18n.ts';

/** A site as readers know it: its host, or "local files". */
export const siteName = (site: string, t: Translate): string =>
  site === 'file:' ? t('popup.localFiles') : site;
