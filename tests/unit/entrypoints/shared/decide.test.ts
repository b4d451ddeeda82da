import { describe, expect, it } from 'vitest';
import {
  decide,
  defaultOffReason,
  noPauses,
  type Pauses,
  type Reason,
} from '../../../../entrypoints/shared/decide.ts';
import { defaults, readSettings, type Settings } from '../../../../entrypoints/shared/settings.ts';
import { siteOf } from '../../../../entrypoints/shared/site.ts';

const now = 1_000_000;
interface Row {
  name: string;
  site?: string | null;
  rules?: Partial<Settings>;
  pauses?: Partial<Pauses>;
  on: boolean;
  reason: Reason;
  rule?: string;
}

const everything: Partial<Settings> = {
  everywhere: false,
  mode: 'chosen',
  sites: { 'example.org': 'on' },
};

const rows: Row[] = [
  { name: 'nothing set', on: true, reason: 'on' },
  { name: 'no address', site: null, rules: everything, on: false, reason: 'cannot-run' },
  {
    name: 'off everywhere beats pauses and rules',
    rules: everything,
    pauses: { page: true, tab: true },
    on: false,
    reason: 'off-everywhere',
  },
  {
    name: 'a page pause beats the tab pause and the rule',
    rules: { sites: { 'example.org': 'on' } },
    pauses: { page: true, tab: true },
    on: false,
    reason: 'paused-page',
  },
  {
    name: 'a tab pause beats the timed one',
    pauses: { tab: true, until: now + 1 },
    on: false,
    reason: 'paused-tab',
  },
  {
    name: 'a timed pause beats the rule',
    rules: { sites: { 'example.org': 'on' } },
    pauses: { until: now + 1 },
    on: false,
    reason: 'paused-until',
  },
  { name: 'a timed pause ends on time', pauses: { until: now }, on: true, reason: 'on' },
  {
    name: 'a rule covers sub-domains',
    site: 'news.example.org',
    rules: { sites: { 'example.org': 'off' } },
    on: false,
    reason: 'site-off',
    rule: 'example.org',
  },
  {
    name: 'the longest host wins',
    site: 'news.example.org',
    rules: { sites: { 'example.org': 'off', 'news.example.org': 'on' } },
    on: true,
    reason: 'site-on',
    rule: 'news.example.org',
  },
  {
    name: 'a look-alike host is another site',
    site: 'google.com.evil.com',
    rules: { sites: { 'google.com': 'off' } },
    on: true,
    reason: 'on',
  },
  {
    name: 'the reader’s rule beats the mode',
    rules: { mode: 'chosen', sites: { 'example.org': 'on' } },
    on: true,
    reason: 'site-on',
    rule: 'example.org',
  },
  { name: 'only chosen sites', rules: { mode: 'chosen' }, on: false, reason: 'not-chosen' },
  {
    name: 'the mode beats the default-off list',
    site: 'mail.google.com',
    rules: { mode: 'chosen' },
    on: false,
    reason: 'not-chosen',
  },
  {
    name: 'the default-off list covers sub-domains',
    site: 'inbox.mail.google.com',
    on: false,
    reason: 'default-off',
    rule: 'mail.google.com',
  },
  {
    name: 'the reader’s rule beats the default-off list',
    site: 'mail.google.com',
    rules: { sites: { 'google.com': 'on' } },
    on: true,
    reason: 'site-on',
    rule: 'google.com',
  },
  { name: 'local files', site: 'file:', on: true, reason: 'on' },
  {
    name: 'local files turned off',
    site: 'file:',
    rules: { sites: { 'file:': 'off' } },
    on: false,
    reason: 'site-off',
    rule: 'file:',
  },
  {
    name: 'localhost turned off',
    site: 'localhost',
    rules: { sites: { localhost: 'off' } },
    on: false,
    reason: 'site-off',
    rule: 'localhost',
  },
  {
    name: 'an IP address turned off',
    site: '10.0.0.1',
    rules: { sites: { '10.0.0.1': 'off' } },
    on: false,
    reason: 'site-off',
    rule: '10.0.0.1',
  },
  {
    name: 'an international name',
    site: 'xn--mnchen-3ya.de',
    rules: { sites: { 'xn--mnchen-3ya.de': 'off' } },
    on: false,
    reason: 'site-off',
    rule: 'xn--mnchen-3ya.de',
  },
  { name: 'a site named like an object field', site: 'constructor', on: true, reason: 'on' },
];

describe('decide', () => {
  it.each(rows)('$name → $reason', ({ site, rules, pauses, on, reason, rule }) => {
    const decision = decide(
      site === undefined ? 'example.org' : site,
      { ...defaults, ...rules },
      { ...noPauses, ...pauses },
      now,
    );
    expect(decision).toEqual(rule === undefined ? { on, reason } : { on, reason, rule });
  });

  it('has a reason on record for every host of the default-off list', () => {
    expect(defaultOffReason('mail.google.com')).toBe('mail');
    expect(defaultOffReason('example.org')).toBeNull();
  });
});

/** From the address in the bar and the rule as a reader typed it, to the answer. */
describe('decide, by address', () => {
  const off = (typed: string) => readSettings({ sites: { [typed]: 'off' } });
  it.each<[address: string, typed: string, on: boolean]>([
    ['https://google.com/', 'google.com', false],
    ['https://www.google.com/', 'google.com', false],
    ['https://google.com/', 'www.google.com', false],
    ['https://WWW.Google.COM:443/x?y#z', 'Google.com', false],
    ['https://docs.google.com/', 'google.com', false],
    ['https://google.com./', 'google.com', false],
    ['https://google.com/', 'docs.google.com', true],
    ['https://google.com.evil.com/', 'google.com', true],
    ['https://notgoogle.com/', 'google.com', true],
    ['https://google.com@evil.com/', 'google.com', true],
    ['https://evil.com/google.com', 'google.com', true],
    ['https://google.co/', 'google.com', true],
    // The first letter o is the Cyrillic one.
    ['https://g\u043eogle.com/', 'google.com', true],
    ['https://10.0.0.1:8080/', '10.0.0.1', false],
    ['https://10.0.0.1/', '0.0.1', true],
    ['https://110.0.0.1/', '10.0.0.1', true],
    ['http://0x0a.0.0.1/', '10.0.0.1', false],
    ['http://[::1]:3000/', '[::1]', false],
    ['http://[::2]/', '[::1]', true],
    ['http://localhost:5173/', 'localhost', false],
    ['http://app.localhost/', 'localhost', false],
    ['http://localhost.example.org/', 'localhost', true],
    ['http://127.0.0.1/', 'localhost', true],
    ['file:///home/me/a.html', 'file:', false],
    ['https://file.example.org/', 'file:', true],
    ['https://münchen.de/', 'münchen.de', false],
    ['https://MÜNCHEN.de/', 'xn--mnchen-3ya.de', false],
    ['https://news.münchen.de/', 'münchen.de', false],
    ['https://munchen.de/', 'münchen.de', true],
    ['https://例え.テスト/', '例え.テスト', false],
  ])('%s with %s off is on: %s', (address, typed, on) => {
    const decision = decide(siteOf(address), off(typed), noPauses, now);
    expect(decision).toMatchObject(on ? { on, reason: 'on' } : { on, reason: 'site-off' });
  });

  it.each([
    ['https://mail.google.com.evil.com/', true],
    ['https://evil-mail.google.com/', true],
    ['https://evilmychart.org/', true],
    ['https://www.mychart.org/', false],
    ['https://clinic.mychart.org/', false],
  ])('the default-off list and its look-alikes: %s is on: %s', (address, on) => {
    expect(decide(siteOf(address), defaults, noPauses, now).on).toBe(on);
  });

  it.each(['about:blank', 'chrome://settings/', 'about:addons', 'data:text/html,x', 'blob:null/1'])(
    'cannot run on %s',
    (address) => {
      expect(decide(siteOf(address), defaults, noPauses, now)).toEqual({
        on: false,
        reason: 'cannot-run',
      });
    },
  );

  it('each step gives way to the one before it', () => {
    const site = 'mail.google.com';
    const steps: [change: { rules?: Partial<Settings>; pauses?: Partial<Pauses> }, Reason][] = [
      [{}, 'default-off'],
      [{ rules: { mode: 'chosen' } }, 'not-chosen'],
      [{ rules: { sites: { 'google.com': 'on' } } }, 'site-on'],
      [{ rules: { sites: { 'google.com': 'on', [site]: 'off' } } }, 'site-off'],
      [{ pauses: { until: now + 1 } }, 'paused-until'],
      [{ pauses: { tab: true } }, 'paused-tab'],
      [{ pauses: { page: true } }, 'paused-page'],
      [{ rules: { everywhere: false } }, 'off-everywhere'],
    ];
    let rules: Settings = defaults;
    let pauses = noPauses;
    for (const [change, reason] of steps) {
      rules = { ...rules, ...change.rules };
      pauses = { ...pauses, ...change.pauses };
      expect(decide(site, rules, pauses, now).reason).toBe(reason);
      expect(decide(null, rules, pauses, now).reason).toBe('cannot-run');
    }
  });
});
