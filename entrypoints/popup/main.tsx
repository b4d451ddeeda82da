import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/popup/popup.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import { dress } from '../shared/dress.ts';
import { mount } from '../shared/mount.tsx';
import { concernsTab } from '../shared/session.ts';
import { actionsOn } from './actions.ts';
import { fitWindow } from './fit.ts';
import { load } from './load.ts';
import { type Tab, tabInQuestion } from './tab.ts';

const nowhere: Tab = { id: -1, url: undefined, site: null, incognito: false, loading: false };

await dress();
fitWindow();
const tab = (await tabInQuestion()) ?? nowhere;
const actions = actionsOn(tab);
let clock: ReturnType<typeof setTimeout> | undefined;

/** Everything is read before anything is drawn, so that nothing flashes. */
async function show(first: boolean): Promise<void> {
  const view = await load(tab, first);
  mount('popup.title', <Popup view={view} actions={actions} />);
  clearTimeout(clock);
  const until = view.standing?.pause === 'quarter' ? view.standing.until : null;
  if (until !== null) clock = setTimeout(() => void show(false), until - Date.now());
}

/** One drawing at a time; changes in between lead to one more. */
let drawing = show(true);
let again = false;
function redraw(): void {
  if (again) return;
  again = true;
  drawing = drawing.then(() => {
    again = false;
    return show(false);
  });
}

browser.storage.onChanged.addListener((changes, area) => {
  const ours =
    area === 'local' ||
    Object.keys(changes).some((key) => key === 'private' || concernsTab(key, tab.id));
  if (ours) redraw();
});
