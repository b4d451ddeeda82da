import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/types.ts';

/** As a reader meets them. */
const order = ['next', 'previous', 'open', 'site'];

/** The extension's keys as the browser has them; none where the browser knows no shortcuts (Firefox for Android). */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return (
    all
      .filter(({ name }) => name !== undefined && !name.startsWith('_execute'))
      // Browsers list them by the alphabet.
      .sort((a, b) => order.indexOf(a.name ?? '') - order.indexOf(b.name ?? ''))
      .map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        description,
        keys: shortcut,
      }))
  );
}

/** Opens the browser's page for shortcuts, which only the reader may change; null where there is none. */
export function shortcutsPage(): (() => void) | null {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> } | undefined;
  if (commands?.openShortcutSettings !== undefined)
    return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
