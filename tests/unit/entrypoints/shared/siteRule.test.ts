import { describe, expect, it } from 'vitest';
import { siteSwitch, withSite } from '../../../../entrypoints/shared/siteRule.ts';

const everywhere = { mode: 'everywhere', sites: {} } as const;
const chosen = { mode: 'chosen', sites: {} } as const;

describe('withSite', () => {
  it('leaves no trace of a site turned off and on again', () => {
    const off = withSite('example.org', false, everywhere);
    expect(off).toEqual({ 'example.org': 'off' });
    expect(withSite('example.org', true, { ...everywhere, sites: off })).toEqual({});
  });

  it.each([
    ['a chosen site', chosen, 'example.org', true, { 'example.org': 'on' }],
    [
      'a site on the default-off list',
      everywhere,
      'mail.google.com',
      true,
      { 'mail.google.com': 'on' },
    ],
    [
      'a sub-domain of a site that is off',
      { mode: 'everywhere', sites: { 'example.org': 'off' } } as const,
      'a.example.org',
      true,
      { 'example.org': 'off', 'a.example.org': 'on' },
    ],
    [
      'a sub-domain that had a rule of its own',
      { mode: 'everywhere', sites: { 'example.org': 'off', 'a.example.org': 'on' } } as const,
      'a.example.org',
      false,
      { 'example.org': 'off' },
    ],
  ] as const)('turns %s', (_, now, site, on, sites) => {
    const next = withSite(site, on, now);
    expect(next).toEqual(sites);
    expect(siteSwitch(site, { mode: now.mode, sites: next })).toBe(on);
  });
});
