import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults, readSettings } from '../../../../entrypoints/shared/settings.ts';

describe('readSettings', () => {
  it.each([[undefined], [null], [42], ['text'], [[1, 2]], [{}]])('%s gives the defaults', (raw) => {
    expect(readSettings(raw)).toEqual(defaults);
  });

  it('takes one bad field alone back to its default', () => {
    const raw = { ...defaults, density: 'lots', delay: 'soon', mode: 'chosen' };
    expect(readSettings(raw)).toEqual({ ...defaults, mode: 'chosen' });
  });

  it('keeps the site list of a corrupt or future record', () => {
    const sites = { 'example.org': 'off', 'news.example.org': 'on' };
    expect(readSettings({ version: 99, sites, theme: { new: 'kind' } }).sites).toEqual(sites);
  });

  it('leaves out sites it cannot read and keeps the others', () => {
    const sites = {
      'www.Example.org': 'off',
      'not a site': 'off',
      'b.org': 'maybe',
      'c.org': 'on',
    };
    expect(readSettings({ sites }).sites).toEqual({ 'example.org': 'off', 'c.org': 'on' });
  });

  it('holds numbers within their bounds', () => {
    expect(readSettings({ delay: 99_999, textSize: 1 })).toMatchObject({
      delay: 2000,
      textSize: 80,
    });
    expect(readSettings({ delay: Number.NaN }).delay).toBe(defaults.delay);
  });

  it('never throws, and reading twice changes nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const once = readSettings(raw);
        expect(readSettings(once)).toEqual(once);
      }),
    );
  });
});
