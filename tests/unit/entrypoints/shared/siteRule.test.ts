import { describe, expect, it } from 'vitest';
import { ownRule, siteSwitch, withSite } from '../../../../entrypoints/shared/siteRule.ts';

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

  it('keeps a site off in every mode, whatever became of its rule where sites are chosen', () => {
    let sites = withSite('example.org', false, everywhere);
    sites = withSite('example.org', true, { mode: 'chosen', sites });
    expect(siteSwitch('example.org', { mode: 'chosen', sites })).toBe(true);
    sites = withSite('example.org', false, { mode: 'chosen', sites });
    for (const mode of ['chosen', 'everywhere'] as const)
      expect(siteSwitch('example.org', { mode, sites })).toBe(false);
    // Once more, as by the menu.
    sites = withSite('example.org', false, { mode: 'chosen', sites });
    expect(siteSwitch('example.org', { mode: 'everywhere', sites })).toBe(false);
  });
});

it('the rule that decides about a site is its own, else that of the nearest parent domain', () => {
  const sites = { 'google.com': 'on', 'docs.google.com': 'off' } as const;
  expect(ownRule('mail.google.com', sites)).toEqual({ site: 'google.com', on: true });
  expect(ownRule('docs.google.com', sites)).toEqual({ site: 'docs.google.com', on: false });
  expect(ownRule('chase.com', sites)).toBeNull();
});
