import '../shared/polyfill.ts';
import '../../components/page.css';
import '../../components/pages.css';
import '../../components/card.css';
import '../../components/example.css';
import '../../components/options/options.css';
import '../shared/highlight.css';
import { browser } from 'wxt/browser';
import { allEvidence } from '../../claims/evidence/evidence.ts';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import defaultOff from '../shared/default-off.json';
import { dress } from '../shared/dress.ts';
import { mount, whenRead } from '../shared/mount.tsx';
import { SampleCard } from '../shared/SampleCard.tsx';
import { ownRule } from '../shared/siteRule.ts';
import { changeSettings, inPrivateWindow, settings, watchSettings } from '../shared/store.ts';
import { today } from '../shared/today.ts';
import { shortcuts, shortcutsPage } from './shortcuts.ts';
import { siteActions } from './sites.ts';

await dress();
const incognito = inPrivateWindow();
let now = await whenRead('options.title', () => settings(incognito));
let keys = await shortcuts();
const sites = siteActions(() => now, incognito);
const changeShortcuts = shortcutsPage();
const claims = allEvidence(today())
  .filter(({ claim }) => claim.kind === 'claim')
  .map(({ claim: { id, title, statement } }) => ({ id, title, statement }));

function setClaim(claim: string, on: boolean): void {
  void changeSettings(({ claimsOff }) => {
    const others = claimsOff.filter((id) => id !== claim);
    return { claimsOff: on ? others : [...others, claim] };
  }, incognito);
}

function show(): void {
  mount(
    'options.title',
    <OptionsPage
      options={now}
      change={(change) => void changeSettings(() => change, incognito)}
      sites={sites}
      claims={claims}
      setClaim={setClaim}
      defaultOff={defaultOff.map((one) => ({ ...one, rule: ownRule(one.site, now.sites) }))}
      shortcuts={keys}
      changeShortcuts={changeShortcuts}
      card={(textSize, close) => (
        <SampleCard theme={now.theme} textSize={textSize} onClose={close} />
      )}
    />,
  );
}

show();
watchSettings(
  (next) => {
    now = next;
    show();
  },
  new AbortController().signal,
  incognito,
);

// Keys are changed on a page of the browser: look again when the reader comes back.
document.addEventListener('visibilitychange', async () => {
  if (document.hidden || browser.commands === undefined) return;
  keys = await shortcuts();
  show();
});
