import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultsIn } from '../../claims/check.ts';
import { malformed } from './malformed.ts';

const folder = 'claims/data/claims';

/** The shipped claims as the checker gets them. */
const files = readdirSync(folder)
  .slice(0, 3)
  .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));

it('tells the fault of any malformed claim file, by name, and never breaks down', () => {
  const [first] = files;
  fc.assert(
    fc.property(malformed(JSON.parse(first?.text ?? '{}')), (raw) => {
      const text = JSON.stringify(raw) ?? 'undefined';
      const faults = faultsIn([{ path: first?.path ?? '', text }]);
      expect(faults.length).toBeGreaterThan(0);
      for (const { file, message } of faults)
        expect([file, message].every((s) => s.length > 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
}, 30_000);
