import { browser } from 'wxt/browser';
import type { PopupActions } from '../../components/popup/types.ts';
import { toFrame } from '../shared/bus.ts';
import { pauseTab, pauseUntil } from '../shared/session.ts';
import { withSite } from '../shared/siteRule.ts';
import { changeSettings } from '../shared/store.ts';
import { askAccess, type Tab } from './tab.ts';

const quarter = 15 * 60 * 1000;

/** Opened in a tab of its own, the popup steps behind the page, which can only be shown in front. */
const standsAlone = location.search !== '';

/** What the popup's controls do to a tab; the popup hears of it through storage. */
export function actionsOn(tab: Tab): PopupActions {
  const { id, site, incognito } = tab;
  return {
    setSite(on) {
      if (site === null) return;
      void changeSettings((now) => ({ sites: withSite(site, on, now) }), incognito);
    },
    setEverywhere(everywhere) {
      void changeSettings(() => ({ everywhere }), incognito);
    },
    setPause(pause, on) {
      if (pause === 'quarter') void pauseUntil(on ? Date.now() + quarter : null);
      else void pauseTab(id, on ? pause : null);
    },
    async goTo(frame, key) {
      if (standsAlone) await browser.tabs.update(id, { active: true });
      const landing = await toFrame(id, frame, 'goto', { key, open: true }).catch(() => null);
      // The page is what the reader asked for, and the popup lies over it.
      if (landing === 'shown' && !standsAlone) window.close();
      return landing ?? 'gone';
    },
    reload() {
      void browser.tabs.reload(id).then(() => window.close());
    },
    askAccess() {
      void askAccess().then((granted) => (granted ? browser.tabs.reload(id) : undefined));
    },
  };
}
