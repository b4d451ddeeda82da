import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOfText, recognise, recogniser } from '../../claims/recognise/index.ts';
import type { Block } from '../../claims/recognise/types.ts';

/** Pieces of which texts are put together that come close to what the recogniser looks for. */
const piece = fc.oneof(
  fc.constantFrom(
    'vitamin B12',
    'B\u00ad12',
    'b 12',
    'B₁₂',
    'cobalamin',
    'MS',
    'ms',
    'Ms.',
    'multiple sclerosis',
    'low',
    'deficiency',
    'causes',
    'slows',
    'cures',
    'may',
    'no evidence that',
    'not',
    'people with',
    'Kocer et al. (2009)',
    '10.1016/j.jns.2005.03.009',
    'meat and eggs',
    'blood test',
    'It',
    'Yes,',
    '(',
    ')',
    '. ',
    '? ',
    '; ',
    ', but ',
    '\n',
    '\n# ',
    '\n- ',
    '"',
    "'s",
    '\ud83d',
    '\udc00',
    'é',
    'e\u0301',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 4 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' '));
const blocksOf = (t: string): Block[] => blocksOfText(t).map((placed) => placed.block);

describe('any text', () => {
  test('gives spans inside it, in order, and never throws', () => {
    fc.assert(
      fc.property(text, (t) => {
        const blocks = blocksOf(t);
        recognise(blocks, { why: true }).forEach((found, i) => {
          for (const list of [found.mentions, found.claims, found.studies]) {
            for (const { start, end } of list) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(blocks[i]!.text.length);
            }
          }
          const starts = found.mentions.map((m) => m.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same result each time', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(recognise(blocksOf(t))).toEqual(recognise(blocksOf(t)));
      }),
      { numRuns: 100 },
    );
  });

  test('marks nothing that the first look turns down', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const block of blocksOf(t)) {
          const [found] = recognise([block]);
          if (found!.mentions.length > 0) expect(recogniser.mayMention(block.text)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('marks only names: every mention holds letters or digits of one', () => {
    const known =
      /12|twelve|cobal|cyanokit|nascobal|bedoyecta|s[ck]h?l|ms|m\.s|cis|em|sep|stwardnienie|remitente|disseminat/i;
    fc.assert(
      fc.property(text, (t) => {
        const blocks = blocksOf(t);
        recognise(blocks).forEach((found, i) => {
          for (const { start, end } of found.mentions) {
            const words = blocks[i]!.text.slice(start, end).normalize('NFKD');
            expect(words.replace(/[\p{Cf}\p{M}]/gu, '')).toMatch(known);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});

test('a paragraph without a topic word, added to the end, removes no mark', () => {
  fc.assert(
    fc.property(text, fc.lorem({ maxCount: 12 }), (t, more) => {
      const before = recognise(blocksOf(t));
      const after = recognise([...blocksOf(t), { text: more, kind: 'text' }]);
      expect(after.slice(0, before.length)).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

describe('stage two', () => {
  test('what was added and removed again leaves no trace', () => {
    fc.assert(
      fc.property(text, text, (t, other) => {
        const read = (block: Block) => recogniser.read(block, {});
        const readings = blocksOf(t)
          .map(read)
          .filter((r) => r !== null);
        const others = blocksOf(other)
          .map(read)
          .filter((r) => r !== null);
        const page = recogniser.page();
        for (const r of readings) page.add(r);
        const before = readings.map((r) => page.settle(r, true));
        for (const r of others) page.add(r);
        for (const r of others) page.remove(r);
        expect(readings.map((r) => page.settle(r, true))).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  test('the revision goes up whenever a settled block changes', () => {
    fc.assert(
      fc.property(text, text, (t, other) => {
        const read = (block: Block) => recogniser.read(block, {});
        const readings = blocksOf(t)
          .map(read)
          .filter((r) => r !== null);
        const page = recogniser.page();
        for (const r of readings) page.add(r);
        const before = readings.map((r) => page.settle(r, true));
        const revision = page.revision;
        for (const r of blocksOf(other).map(read)) if (r) page.add(r);
        if (page.revision === revision) {
          expect(readings.map((r) => page.settle(r, true))).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });
});
