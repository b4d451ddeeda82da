import { type MessageKey, type Translate, useT } from '../i18n.ts';
import { siteName } from '../siteName.ts';
import { defaultOffWhy } from './because.ts';
import type { Standing } from './types.ts';

const plain: Partial<Record<Standing['reason'], MessageKey>> = {
  'off-everywhere': 'popup.why.offEverywhere',
  'paused-page': 'popup.why.pausedPage',
  'paused-tab': 'popup.why.pausedTab',
  'not-chosen': 'popup.why.notChosen',
  on: 'popup.why.on',
};

function why(standing: Standing, t: Translate): string {
  const rule = siteName(standing.rule ?? standing.site, t);
  const known = plain[standing.reason];
  if (known !== undefined) return t(known);
  if (standing.reason === 'site-on') return t('popup.why.siteOn', [rule]);
  if (standing.reason === 'site-off') return t('popup.why.siteOff', [rule]);
  if (standing.reason === 'default-off')
    return t('popup.why.defaultOff', [rule, defaultOffWhy(standing.because ?? '', t)]);
  const until = new Date(standing.until ?? 0);
  return t('popup.why.pausedUntil', [
    until.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' }),
  ]);
}

/** "On for example.org", and why in one sentence; where the page cannot be read, that comes first. */
export function StateLine({ standing, blocked }: { standing: Standing; blocked: boolean }) {
  const t = useT();
  const site = siteName(standing.site, t);
  const paused = standing.reason.startsWith('paused');
  const state = standing.on ? 'popup.on' : paused ? 'popup.paused' : 'popup.off';
  return (
    <div class="state" data-state={standing.on && !blocked ? 'on' : 'off'}>
      <h1>{t(blocked ? 'popup.blocked' : state, [site])}</h1>
      {!blocked && <p>{why(standing, t)}</p>}
      {standing.incognito && <p>{t('popup.private')}</p>}
    </div>
  );
}
