import { browser } from 'wxt/browser';

/** Opens the welcome page once, when the extension was installed (not when it was updated). */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
