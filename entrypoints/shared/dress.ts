import { defaults, type Settings } from './settings.ts';
import { inPrivateWindow, settings, watchSettings } from './store.ts';

function wear({ theme, textSize }: Settings): void {
  document.documentElement.dataset.theme = theme;
  // All sizes hang on this token.
  document.documentElement.style.setProperty('--cn-base', `${(16 * textSize) / 100}px`);
}

/**
 * Gives a page of the extension the reader's theme and text size, now and whenever they change; where
 * they cannot be read, the page is to be seen all the same.
 */
export async function dress(): Promise<void> {
  wear(await settings(inPrivateWindow()).catch(() => defaults));
  watchSettings(wear, new AbortController().signal, inPrivateWindow());
}
