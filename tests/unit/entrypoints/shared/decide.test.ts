import { describe, expect, it } from 'vitest';
import {
  decide,
  defaultOffReason,
  noPauses,
  type Pauses,
  type Reason,
} from '../../../../entrypoints/shared/decide.ts';
import { defaults, type Settings } from '../../../../entrypoints/shared/settings.ts';

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
