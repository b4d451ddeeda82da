import { cloneElement, render, type VNode } from 'preact';
import { i18n } from '#i18n';
import { I18n, type MessageKey, type Translate } from '../../components/i18n.ts';
import { NotRead, NotSaved } from './store.ts';

/** Looks messages up in the language of the browser. */
export const t = i18n.t as Translate;

/**
 * Shows a page of the extension in its `#app` element and gives the document its title and language.
 * Where a change could not be saved, its switch goes back and the reader is told.
 */
export function mount(title: MessageKey, page: VNode): void {
  document.title = t(title);
  document.documentElement.lang = t('terms.locale');
  draw(page, false);
  window.onunhandledrejection = (event) => {
    if (!(event.reason instanceof NotSaved)) return;
    event.preventDefault();
    draw(cloneElement(page), true);
  };
}

/**
 * Reads what a page shows. Where the settings cannot be read, the page says so in its place.
 *
 * @throws what `task` throws
 */
export async function whenRead<T>(title: MessageKey, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const alert = (
      <main class="unread">
        <h1>{t(title)}</h1>
        <p role="alert">{t('page.notRead')}</p>
      </main>
    );
    if (error instanceof NotRead) mount(title, alert);
    throw error;
  }
}

function draw(page: VNode, isRefused: boolean): void {
  const root = document.getElementById('app');
  const alert = (
    <p role="alert" class="refused">
      {t('page.notSaved')}
    </p>
  );
  if (root === null) return;
  render(
    <I18n.Provider value={t}>
      {isRefused ? alert : null}
      {page}
    </I18n.Provider>,
    root,
  );
}
