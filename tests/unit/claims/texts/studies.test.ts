/** The texts of every study and official source that ships. */
import { describe, expect, it } from 'vitest';
import { adviceIn } from '../../../../claims/lint/advice.ts';
import { maxGrade } from '../../../../claims/lint/claim.ts';
import { readingGrade } from '../../../../claims/lint/grade.ts';
import type { Source } from '../../../../claims/schema.ts';

const files = import.meta.glob<Source>('../../../../claims/data/studies/*.json', {
  eager: true,
  import: 'default',
});

describe.each(Object.values(files).map((source) => [source.id, source] as const))(
  '%s',
  (_, source) => {
    const { finding, limit, note = '', linkNote = '' } = source.custom;

    it('reads at grade 8 or lower', () => {
      const text = [finding, limit, note, linkNote].join(' ');
      expect(readingGrade(text, [source.title])).toBeLessThanOrEqual(maxGrade);
    });

    it('gives no advice', () => {
      expect([finding, limit, note].map(adviceIn)).toEqual([null, null, null]);
    });
  },
);
