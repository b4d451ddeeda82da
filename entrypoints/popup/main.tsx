import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/popup/popup.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import { dress } from '../shared/dress.ts';
import { mount, whenRead } from '../shared/mount.tsx';
import { concernsTab } from '../shared/session.ts';
import { actionsOn } from './actions.ts';
import { fitWindow } from './fit.ts';
import { load } from './load.ts';
import { type Tab, tabInQuestion } from './tab.ts';

const nowhere: Tab = { id: -1, url: undefined, site: null, incognito: false, loading: false };

await dress();
fitWindow();
let tab = nowhere;
let clock: ReturnType<typeof setTimeout> | undefined;

/**
 * Everything is read before anything is drawn, so that nothing flashes. The tab is looked at afresh
 * each time: its page may be still to come, or be left, while the popup is open.
 *
 * @param ask whether the page is asked if it still is there
 */
async function show(ask: boolean): Promise<void> {
  tab = (await tabInQuestion()) ?? nowhere;
  const view = await load(tab, ask);
  mount('popup.title', <Popup view={view} actions={actionsOn(tab)} />);
  clearTimeout(clock);
  const until = view.standing?.pauses.includes('quarter') ? view.standing.until : null;
  // A timer stands still while the machine sleeps: so the clock is looked at now and then.
  if (until !== null) clock = setTimeout(() => redraw(), Math.min(until - Date.now(), 60_000));
}

/** One drawing at a time; changes in between lead to one more. */
let drawing = whenRead('popup.title', () => show(true));
let again = false;
let askThen = false;
function redraw(ask = false): void {
  askThen ||= ask;
  if (again) return;
  again = true;
  const next = () => {
    const asks = askThen;
    again = false;
    askThen = false;
    return whenRead('popup.title', () => show(asks));
  };
  drawing = drawing.then(next, next);
}

browser.storage.onChanged.addListener((changes, area) => {
  const ours =
    area === 'local' ||
    Object.keys(changes).some((key) => key === 'private' || concernsTab(key, tab.id));
  if (ours) redraw();
});

browser.tabs.onUpdated.addListener((id, { status }) => {
  if (id === tab.id && status !== undefined) redraw(status === 'complete');
});
