import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSitesFile, sitesFile } from '../../../../entrypoints/options/sitesFile.ts';

const file = (content: unknown): string => JSON.stringify(content);

describe('the site list as a file', () => {
  it('comes back as it went out', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);
    const host = fc.tuple(label, label).map(([a, b]) => `${a}.${b}`);
    fc.assert(
      fc.property(fc.dictionary(host, fc.constantFrom('on' as const, 'off' as const)), (sites) => {
        expect(readSitesFile(sitesFile(sites))).toEqual({ sites: { ...sites } });
      }),
    );
  });

  it('takes sites as people write them', () => {
    expect(
      readSitesFile(file({ version: 1, sites: { 'https://www.Example.org/a': 'off' } })),
    ).toEqual({ sites: { 'example.org': 'off' } });
  });

  it('takes a site that stands there twice with the same rule', () => {
    const text = '{"version": 1, "sites": {"a.org": "off", "a.org": "off", "www.a.org": "off"}}';
    expect(readSitesFile(text)).toEqual({ sites: { 'a.org': 'off' } });
  });

  it.each([
    ['text that is not JSON', 'sites: none', [{ kind: 'not-json' }]],
    ['a list', '[]', [{ kind: 'not-sites' }]],
    ['a file of something else', file({ version: 1, bookmarks: {} }), [{ kind: 'not-sites' }]],
    ['a file without a version', file({ sites: { 'a.org': 'on' } }), [{ kind: 'no-version' }]],
    ['a newer file', file({ version: 2, sites: {} }), [{ kind: 'version' }]],
    [
      'a rule that is neither on nor off',
      file({ version: 1, sites: { 'a.org': 'on', 'b.org': 'maybe' } }),
      [{ kind: 'bad-rule', name: 'b.org' }],
    ],
    [
      'names that are not sites',
      file({ version: 1, sites: { 'two words': 'on', 'a.org': 'on', 'mailto:x': 'off' } }),
      [
        { kind: 'bad-site', name: 'two words' },
        { kind: 'bad-site', name: 'mailto:x' },
      ],
    ],
    [
      'a pattern that fits no site',
      file({ version: 1, sites: { 'news.*.org': 'off' } }),
      [{ kind: 'bad-site', name: 'news.*.org' }],
    ],
    [
      'two spellings of a site with different rules',
      file({ version: 1, sites: { 'a.org': 'off', 'www.A.org': 'on', 'b.org': 'on' } }),
      [{ kind: 'both-rules', name: 'a.org' }],
    ],
    [
      'a name that stands there twice with different rules',
      '{"version": 1, "sites": {"a.org": "off", "\\u0061.org" : "on"}}',
      [{ kind: 'both-rules', name: 'a.org' }],
    ],
  ])('names everything that is wrong with %s', (_, text, problems) => {
    expect(readSitesFile(text)).toEqual({ problems });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readSitesFile(text);
        expect('sites' in read || read.problems.length > 0).toBe(true);
      }),
    );
  });
});
