import { describe, expect, test } from 'vitest';
import { blocksOfText, recognise } from '../../../../claims/recognise/index.ts';

/** The claims of a text, as "id stance". */
function said(text: string): string[] {
  const blocks = blocksOfText(text).map((placed) => placed.block);
  return recognise(blocks).flatMap((f) => f.claims.map((c) => `${c.claim} ${c.stance}`));
}

describe('which claim', () => {
  test.each([
    ['Vitamin B12 deficiency can look just like MS.', 'b12-deficiency-mimics-ms asserts'],
    ['Vitamin B12 is needed to build myelin.', 'b12-myelin-nerve-immune asserts'],
    ['Low B12 causes MS.', 'b12-deficiency-ms-risk-factor asserts'],
    ['Many people with MS have low B12.', 'low-b12-in-people-with-ms asserts'],
    ['Taking vitamin B12 slows MS.', 'b12-supplement-slows-ms asserts'],
    ['B12 injections cured my MS.', 'b12-cures-ms asserts'],
    ['B12 shots ease MS fatigue.', 'b12-ms-fatigue-energy asserts'],
    ['B12 is found in meat, fish and eggs.', 'b12-food-sources asserts'],
    ['You can buy B12 over the counter.', 'b12-otc-supplement asserts'],
    ['Vitamin B12 is safe even at high doses.', 'b12-safety asserts'],
    ['Metformin can cause vitamin B12 deficiency.', 'b12-deficiency-causes asserts'],
    ['The FDA has not approved B12 to treat MS.', 'b12-fda-status asserts'],
    ['B12 cannot replace your MS drugs.', 'b12-not-replacement-for-ms-drugs asserts'],
  ])('%s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  test('the direction of a relation matters', () => {
    expect(said('Low B12 causes MS.').join()).not.toContain('low-b12-in-people');
    expect(said('People with MS often have low B12.').join()).not.toContain('risk-factor');
  });

  test('two claims of one sentence come in its order', () => {
    const causes = 'b12-deficiency-ms-risk-factor asserts';
    const cures = 'b12-cures-ms asserts';
    expect(said('Low B12 causes MS, and vitamin B12 cures MS.')).toEqual([causes, cures]);
    expect(said('Vitamin B12 cures MS, but low B12 causes MS.')).toEqual([cures, causes]);
  });

  test('a denial in one clause is no denial in the other', () => {
    const claims = said('B12 deficiency raises the risk of MS, but B12 cannot cure it.');
    expect(claims).toContain('b12-deficiency-ms-risk-factor asserts');
    expect(claims).toContain('b12-cures-ms denies');
  });

  test('a sentence can make two claims', () => {
    const claims = said('Methylcobalamin 5 mg cured my MS and I stopped my interferon.');
    expect(claims).toContain('b12-cures-ms asserts');
    expect(claims).toContain('b12-not-replacement-for-ms-drugs denies');
  });

  test.each([
    'My sister chairs the local MS group, and her husband sells B12 patches at the market.',
    'We measured B12 in 72 patients with MS.',
    'The MS Society has moved to room B12.',
  ])('no claim: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('stance', () => {
  test.each([
    ['There is no evidence that B12 slows MS.', 'denies'],
    ['B12 does not slow MS.', 'denies'],
    ['B12 may slow MS.', 'hedges'],
    ['Does B12 slow MS?', 'asks'],
    ['B12 slows MS.', 'asserts'],
    ['Not only does it help: B12 slows MS.', 'asserts'],
    ['It is not expensive, but B12 slows MS.', 'asserts'],
  ])('%s', (text, stance) => {
    expect(said(text)).toContain(`b12-supplement-slows-ms ${stance}`);
  });
});

describe('subjects that were named before', () => {
  test('in the sentence before', () => {
    expect(said('Many ask about vitamin B12. It slows MS.')).toContain(
      'b12-supplement-slows-ms asserts',
    );
  });

  test('in the heading', () => {
    expect(said('# Vitamin B12\nThe vitamin is found in liver and eggs.')).toContain(
      'b12-food-sources asserts',
    );
  });

  test('an answer makes the claim of its question', () => {
    expect(said('# Does B12 cure MS?\nNo, and nobody should say so.')).toEqual([
      'b12-cures-ms asks',
      'b12-cures-ms denies',
    ]);
  });

  test('list items under a heading that asks', () => {
    const text = '# Who may run low on vitamin B12?\n- Vegans\n- People who take metformin';
    expect(said(text).filter((c) => c === 'b12-deficiency-causes asserts')).toHaveLength(2);
  });
});

test('every decision says by what words and which rule', () => {
  const block = { text: 'There is no evidence that B12 slows MS.', kind: 'text' as const };
  const [found] = recognise([block], { why: true });
  const why = found!.claims[0]!.why!;
  expect(why.map((w) => w.decision)).toEqual(['claim', 'stance', 'fit']);
  expect(why[1]!.words).toEqual(['no evidence']);
});
