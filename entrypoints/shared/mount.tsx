import { type ComponentChildren, render } from 'preact';
import { i18n } from '#i18n';
import { I18n, type MessageKey, type Translate } from '../../components/i18n.ts';

/** Looks messages up in the language of the browser. */
export const t = i18n.t as Translate;

/** Shows a page of the extension in its `#app` element and gives the document its title and language. */
export function mount(title: MessageKey, page: ComponentChildren): void {
  document.title = t(title);
  document.documentElement.lang = t('terms.locale');
  const root = document.getElementById('app');
  if (root !== null) render(<I18n.Provider value={t}>{page}</I18n.Provider>, root);
}
