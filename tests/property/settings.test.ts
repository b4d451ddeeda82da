import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decide, noPauses } from '../../entrypoints/shared/decide.ts';
import { defaults, readSettings } from '../../entrypoints/shared/settings.ts';
import { siteFromInput, siteOf } from '../../entrypoints/shared/site.ts';
import { malformed } from './malformed.ts';

it('reads settings from anything: each field usable, a second reading the same', () => {
  fc.assert(
    fc.property(malformed(defaults), (raw) => {
      const read = readSettings(raw);
      expect(Object.keys(read).sort()).toEqual(Object.keys(defaults).sort());
      for (const [name, value] of Object.entries(defaults))
        expect(typeof read[name as keyof typeof read]).toBe(typeof value);
      expect(read.delay).toBeGreaterThanOrEqual(0);
      expect(read.delay).toBeLessThanOrEqual(2000);
      expect(readSettings(structuredClone(read))).toEqual(read);
      expect(typeof decide('example.org', read, noPauses, 0).on).toBe('boolean');
    }),
    { numRuns: 200 },
  );
}, 30_000);

it('names a site or none for any address and any input', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.domain(), fc.string({ unit: 'binary' })), (text) => {
      for (const site of [siteOf(text), siteFromInput(text)])
        if (site !== null && site !== 'file:') expect(siteFromInput(site)).toBe(site);
    }),
    { numRuns: 200 },
  );
}, 30_000);
