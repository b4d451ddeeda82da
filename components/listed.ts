import type { Translate } from './i18n.ts';

/** Parts of a sentence as the reader's language puts them one after another. */
export const listed = (parts: readonly string[], t: Translate): string =>
  new Intl.ListFormat(t('terms.locale'), { type: 'unit' }).format(parts);
