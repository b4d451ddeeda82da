/** Made-up evidence in the shape of the dataset, to see and test components alone. Not facts. */
import type { ClaimEvidence, ShownSource } from '../../../claims/evidence/types.ts';
import type { Claim, FdaStatus, Product, Result, Statement } from '../../../claims/schema.ts';
import type { CardActions } from '../../../components/types.ts';

export const today = '2026-11-22';

const says = (text: string, ...sources: string[]): Statement => ({
  text,
  sources: sources.length > 0 ? sources : ['miller-2005'],
});

export function source(over: Partial<ShownSource> = {}, custom = {}): ShownSource {
  return {
    id: 'miller-2005',
    type: 'article-journal',
    title: 'Vitamin B12, demyelination, remyelination and repair in multiple sclerosis',
    author: [
      { family: 'Miller', given: 'A' },
      { family: 'Korem', given: 'M' },
    ],
    'container-title': 'Journal of the Neurological Sciences',
    issued: { 'date-parts': [[2005]] },
    URL: 'https://doi.org/10.1016/j.jns.2005.03.009',
    // Only papers have a DOI and a PubMed number.
    ...(over.type === 'webpage' ? {} : { DOI: '10.1016/j.jns.2005.03.009', PMID: '15896807' }),
    ...over,
    custom: {
      design: 'review, no new patients',
      finding: 'Asks whether low B12 and MS are linked; it tests nothing.',
      limit: 'No systematic search and no trial.',
      integrity: { status: 'none', asOf: '2026-11-22' },
      results: [],
      ...custom,
    },
  };
}

export const proportions: Result = {
  kind: 'proportions',
  outcome: 'Low vitamin B12 in the blood',
  groups: [
    { name: 'people in an MS attack', count: 7, of: 35 },
    { name: 'healthy people', count: 1, of: 30 },
  ],
};

const effect = (outcome: string, value: number, low: number, high: number): Result => ({
  kind: 'effect',
  outcome,
  comparison: 'people with MS against healthy people',
  measure: 'SMD',
  value,
  low,
  high,
  level: 95,
  noDifference: 0,
});

export const effects: Result[] = [
  effect('Vitamin B12', -0.09, -0.31, 0.13),
  effect('Folate', -0.14, -0.27, -0.01),
];

export const sources: ClaimEvidence['sources'] = [
  {
    source: source(),
    bearing: 'mixed',
    says: 'A review that asks the question and tests nothing.',
  },
  {
    source: source(
      {
        id: 'kocer-2009',
        title: 'Vitamin B12, folate and homocysteine during an attack',
        author: [{ family: 'Kocer' }],
        issued: { 'date-parts': [[2009]] },
      },
      {
        design: 'case-control study',
        participants: { total: 65, cases: 35, controls: 30 },
        limit: 'Small, one hospital, measured during attacks.',
        integrity: { status: 'unchecked', asOf: '2026-11-22' },
        results: [proportions],
      },
    ),
    bearing: 'supports',
    says: 'Low B12 in 7 of 35 people in an attack and 1 of 30 healthy people.',
  },
  {
    source: source(
      { id: 'li-2020', title: 'A pooled look at B12 in MS', author: [{ family: 'Li' }] },
      {
        design: 'meta-analysis',
        limit: 'The studies measured B12 in different ways.',
        integrity: { status: 'retracted', asOf: '2026-11-22', note: 'Notice of May 2024.' },
        results: effects,
      },
    ),
    bearing: 'opposes',
    says: 'No clear difference in B12 between people with MS and healthy people.',
  },
  {
    source: source(
      {
        id: 'nih-ods',
        type: 'webpage',
        title: 'Vitamin B12: fact sheet for consumers',
        author: [{ literal: 'NIH Office of Dietary Supplements' }],
        URL: 'https://ods.od.nih.gov/factsheets/VitaminB12-Consumer/',
      },
      { design: 'official fact sheet', limit: 'A summary, not a study.' },
    ),
    bearing: 'context',
    says: 'Lists what B12 does and which foods have it.',
  },
];

const product = (id: string, name: string, over: Partial<Product> = {}): Omit<Product, 'seen'> => ({
  id,
  name,
  ingredient: 'cyanocobalamin',
  form: 'solution for injection, 1,000 mcg/mL',
  route: 'into a muscle or under the skin',
  category: 'approved drug',
  prescription: true,
  indication: 'Vitamin B12 deficiency',
  approvedFor: ['b12-deficiency'],
  applicationNumbers: ['ANDA000000'],
  marketing: { status: 'marketed', date: '2026-10-08' },
  warnings: [],
  namesMs: 'no mention',
  howWeKnow: 'Label read.',
  sources: ['label-injection'],
  asOf: '2026-11-22',
  ...over,
});

export const fda = (status: FdaStatus): ClaimEvidence['fda'] => ({
  status,
  rows:
    status === 'no product in this claim'
      ? []
      : [
          {
            product: product('injection', 'Cyanocobalamin injection'),
            status: 'approved for another use',
          },
          {
            product: product('pill', 'B12 pills', {
              form: 'tablet',
              route: 'by mouth',
              category: 'dietary supplement',
              sources: ['nih-ods'],
            }),
            status: 'not an approval matter',
          },
        ],
  asOf: '2026-11-22',
});

const label = source(
  {
    id: 'label-injection',
    type: 'webpage',
    title: 'Cyanocobalamin injection: label',
    author: [{ literal: 'DailyMed' }],
    URL: 'https://dailymed.nlm.nih.gov/example',
  },
  { design: 'drug label' },
);

export function claim(over: Partial<Claim> = {}): Claim {
  return {
    id: 'b12-supplement-slows-ms',
    topics: ['b12', 'ms'],
    kind: 'claim',
    title: 'B12 slows MS',
    statement: 'B12 on top of standard therapy prevents or slows the course of MS.',
    question: 'Does vitamin B12 slow MS?',
    answer: says('Vitamin B12 has not been shown to slow MS in people who are not short of it.'),
    reason: says(
      'Because no trial has compared B12 with no B12: in the largest trial everyone got B12 shots, so it could not show what B12 does.',
    ),
    direction: 'unsupported',
    certainty: 'low',
    certaintyReason: says('No trial measured relapses, scans or disability with and without B12.'),
    polar: true,
    parts: [],
    size: null,
    harms: [],
    treatment: true,
    unknowns: [says('Whether people with MS and a true lack of B12 do better on it.')],
    strongest: says(
      'It is an open question whether B12 on top of MS drugs changes the course of MS.',
    ),
    misread: [says('Many pages cite a review of 2005 as if it were a trial.')],
    fda: {
      use: 'MS',
      indication: 'ms',
      products: ['injection', 'pill'],
      text: says(
        'For MS: not approved. For B12 deficiency: injections and a nasal spray are approved; pills are supplements, which the FDA does not approve.',
        'label-injection',
      ),
    },
    sources: [{ source: 'miller-2005', bearing: 'mixed', says: 'Asks the question.' }],
    related: [],
    searched: '2026-11-22',
    reviewBy: '2027-11-22',
    changes: [{ date: '2026-11-22', text: 'First version.' }],
    ...over,
  };
}

export function evidence(
  over: Partial<Claim> = {},
  rest: Partial<ClaimEvidence> = {},
): ClaimEvidence {
  return {
    claim: claim(over),
    fda: fda('approved for another use'),
    sources,
    harms: [says('High doses can cause acne or a rash.', 'nih-ods')],
    harmSources: [label],
    overdue: false,
    ...rest,
  };
}

export const parts: Claim['parts'] = [
  {
    part: 'Similar symptoms',
    direction: 'supported',
    certainty: 'moderate',
    answer: says('Both can cause numbness, weakness and trouble with walking.'),
  },
  {
    part: 'Similar MRI findings',
    direction: 'mixed',
    certainty: 'low',
    answer: says('Scans can overlap, but a lack of B12 mostly shows an even change on both sides.'),
  },
];

/** Actions that do nothing. */
export const noActions: CardActions = {
  copy() {},
  openLibrary() {},
  turnOffClaim() {},
  turnOffSite() {},
  close() {},
  pin() {},
};
