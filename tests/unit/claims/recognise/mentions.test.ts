import { describe, expect, test } from 'vitest';
import { blocksOfText, recognise } from '../../../../claims/recognise/index.ts';

/** The words marked in a text, as "topic:words". */
function marked(text: string, lang?: string): string[] {
  const blocks = blocksOfText(text, lang).map((placed) => placed.block);
  return recognise(blocks).flatMap((found, i) =>
    found.mentions.map((m) => `${m.topic}:${blocks[i]!.text.slice(m.start, m.end)}`),
  );
}

describe('B12, however it is written', () => {
  test.each([
    ['Low vitamin B12 is common.', 'vitamin B12'],
    ['Low vitamin B-12 is common.', 'vitamin B-12'],
    ['Low vitamin B\u2011\u00ad12 is common.', 'vitamin B\u2011\u00ad12'],
    ['Low vitamin\u00a0B\u00a012 is common.', 'vitamin\u00a0B\u00a012'],
    ['Low vitamin B₁₂ is common.', 'vitamin B₁₂'],
    ['Low vit. B12 is common.', 'vit. B12'],
    ['Take methyl\u00adcobalamin daily.', 'methyl\u00adcobalamin'],
    ['Cyanocobalamin keeps well.', 'Cyanocobalamin'],
    ['Un déficit de vitamina B12.', 'vitamina B12'],
    ['Ein Vitamin-B12-Mangel ist häufig.', 'Vitamin-B12'],
    ["Une carence en vitamine B12 s'installe.", 'vitamine B12'],
    ["Des injections d'hydroxocobalamine.", 'hydroxocobalamine'],
  ])('%s', (text, words) => {
    expect(marked(text)).toEqual([`b12:${words}`]);
  });

  test('in lists of vitamins only B12 is marked', () => {
    expect(marked('The vitamins B6, B9 and B12 are in it.')).toEqual(['b12:B12']);
    expect(marked('A tablet with B-6/B-12 and iron.')).toEqual(['b12:B-12']);
    expect(marked('B vitamins (B1, B6, B12) are sold here.')).toEqual(['b12:B12']);
    expect(marked('Take vitamins B6 and 12 with food.')).toEqual(['b12:12']);
  });

  test.each([
    'Type =SUM(B2:B12) into cell B12.',
    'Your seat is B12, next to the window.',
    'The B12 locomotive was built by the railway in 1911.',
    'Police closed the road after a crash near room B12.',
    'Transcobalamin carries it in plasma.',
    'Psoriasis has been tied to HLA-B12.',
  ])('is not marked: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe('MS, where it means the disease', () => {
  test.each([
    ['She was diagnosed with MS last year.', 'MS'],
    ['multiple sclerosis runs in the family', 'multiple sclerosis'],
    ['A trial in relapsing-remitting MS failed.', 'relapsing-remitting MS'],
    ['New drug for PPMS patients', 'PPMS'],
    ['my ms fatigue is back and the neuro shrugs', 'ms'],
    ['La sclérose en plaques évolue par poussées.', 'sclérose en plaques'],
    ['Vivir con esclerosis múltiple.', 'esclerosis múltiple'],
    ['Die Multiple Sklerose verläuft in Schüben.', 'Multiple Sklerose'],
  ])('%s', (text, words) => {
    expect(marked(text)).toEqual([`ms:${words}`]);
  });

  test.each([
    'She holds an MS in computer science.',
    'Anna Lee, MS, RD, wrote this page.',
    'The reply took 250 ms on average.',
    'Ms. Jones will speak at noon.',
    'Open the file in MS Word.',
    'The samples were analysed by LC-MS/MS.',
    'Jackson, MS 39201',
    'Metabolic syndrome (MS) was found in 189 men.',
    'The MS Gripsholm sailed from Goa.',
    'Give 5 mg MS Contin at night.',
  ])('is not marked: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  test('a definition settles the letters for the whole page', () => {
    const page = 'Mitral stenosis (MS) is rare.\nPatients with MS may need surgery.';
    expect(marked(page)).toEqual([]);
    const other = 'Multiple sclerosis (MS) is common.\nMS can start at any age.';
    expect(marked(other)).toEqual(['ms:Multiple sclerosis', 'ms:MS', 'ms:MS']);
  });

  test('the disease written with points is marked, the degree is not', () => {
    expect(marked('Dad was told he had M.S. when I was nine.')).toEqual(['ms:M.S']);
    expect(marked('Sarah Kim, M.S., teaches chemistry.')).toEqual([]);
    expect(marked('The speed is 12 m/s.')).toEqual([]);
  });

  test('two senses can stand in one sentence', () => {
    const text = 'Dr Anna Lee, MS, treats people with MS at the clinic.';
    expect(marked(text)).toEqual(['ms:MS']);
    const blocks = blocksOfText(text).map((placed) => placed.block);
    expect(recognise(blocks)[0]!.mentions[0]!.start).toBe(text.lastIndexOf('MS'));
  });
});
