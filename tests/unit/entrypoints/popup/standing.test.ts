import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../entrypoints/popup/standing.ts';
import { noPauses } from '../../../../entrypoints/shared/decide.ts';
import { defaults } from '../../../../entrypoints/shared/settings.ts';

const now = 1_000_000;

describe('standingOf', () => {
  it('has nothing to say of a page that no extension can read', () => {
    expect(standingOf(null, defaults, noPauses, false, now)).toBeNull();
  });

  it('keeps the switch of the site apart from a pause', () => {
    const paused = standingOf('a.org', defaults, { ...noPauses, page: true }, false, now);
    expect(paused).toMatchObject({
      on: false,
      reason: 'paused-page',
      siteOn: true,
      pauses: ['page'],
    });
  });

  it('forgets a timed pause that has run out', () => {
    const over = standingOf('a.org', defaults, { ...noPauses, until: now - 1 }, false, now);
    expect(over).toMatchObject({ on: true, pauses: [] });
    const runs = standingOf('a.org', defaults, { ...noPauses, until: now + 1 }, false, now);
    expect(runs).toMatchObject({ on: false, pauses: ['quarter'], until: now + 1 });
  });

  it('tells every pause that runs', () => {
    const both = standingOf(
      'a.org',
      defaults,
      { page: false, tab: true, until: now + 1 },
      false,
      now,
    );
    expect(both).toMatchObject({ reason: 'paused-tab', pauses: ['tab', 'quarter'] });
  });

  it('gives the reason on record for a site that is off from the start', () => {
    expect(standingOf('mail.google.com', defaults, noPauses, false, now)).toMatchObject({
      on: false,
      reason: 'default-off',
      rule: 'mail.google.com',
      because: 'mail',
    });
  });
});
