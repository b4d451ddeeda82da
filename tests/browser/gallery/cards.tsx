import type { Claim } from '../../../claims/schema.ts';
import { EvidenceCard } from '../../../components/EvidenceCard.tsx';
import type { EvidenceCardProps, FoundClaim } from '../../../components/types.ts';
import {
  claim,
  effects,
  evidence,
  fda,
  noActions,
  parts,
  source,
  today,
} from '../../unit/components/fixtures.ts';
import { ShadowCard } from './ShadowCard.tsx';
import type { State } from './state.ts';

type Look = Pick<EvidenceCardProps, 'theme' | 'textSize'>;

const found: FoundClaim = {
  claim: 'b12-supplement-slows-ms',
  stance: 'asserts',
  fit: 'overstated',
  words: 'Taking vitamin B12 every day prevents MS from getting worse.',
  why: [
    { decision: 'claim', rule: 'frame-supplement-slows', words: ['vitamin B12', 'prevents', 'MS'] },
    { decision: 'fit', rule: 'strong-verb', words: ['prevents'] },
  ],
};

const directions = ['supported', 'mixed', 'limited', 'unsupported', 'refuted'] as const;
const certainties = ['high', 'moderate', 'low', 'very low', 'high'] as const;
const long = 'A sentence that goes on for much longer than any writer of ours should let it, ';

/** The card in all its states. */
export function cards(look: Look): State[] {
  const card = (id: string, what: string, over: Partial<EvidenceCardProps>): State => ({
    id: `card-${id}`,
    what,
    show: (
      <EvidenceCard
        found={[found]}
        evidence={{ [found.claim]: evidence() }}
        version="2026.11.22"
        today={today}
        actions={noActions}
        {...look}
        {...over}
      />
    ),
  });
  const about = (over: Partial<Claim>, rest = {}) => ({
    evidence: { [found.claim]: evidence(over, rest) },
  });
  const shadow: State = {
    id: 'shadow',
    what: 'in a shadow root, as pages get it',
    show: (
      <ShadowCard
        found={[found]}
        evidence={{ [found.claim]: evidence({ parts }) }}
        version="2026.11.22"
        today={today}
        actions={noActions}
        {...look}
      />
    ),
  };
  return [
    shadow,
    card('plain', 'a claim that goes too far', {}),
    card('loading', 'evidence on its way', { evidence: null }),
    card('missing', 'no evidence on record', { evidence: {} }),
    card('several', 'two claims in one sentence, pinned', {
      found: [found, { ...found, claim: 'other', stance: 'asks', fit: 'fair' }],
      evidence: {
        [found.claim]: evidence(),
        other: evidence({ id: 'other', title: 'B12 and fatigue' }),
      },
      pinned: true,
    }),
    card(
      'overdue',
      'past its review date',
      about({ reviewBy: '2026-06-01', searched: '2025-05-01' }),
    ),
    card('parts', 'parts rated apart, with a size', {
      ...about({
        parts,
        direction: 'supported',
        certainty: 'moderate',
        size: {
          text: '26 of 47 scans of the spine did not show the bright signal.',
          sources: ['li-2020'],
        },
      }),
      found: [{ ...found, stance: 'asserts', fit: 'fair' }],
    }),
    card('named', 'the page names a study', { found: [{ ...found, named: 'kocer-2009' }] }),
    card('unknown-study', 'the page names a study we do not know', {
      found: [{ ...found, named: null }],
    }),
    card('overview', 'a mention in no claim', {
      found: [{ claim: found.claim, words: 'vitamin B12' }],
      evidence: {
        [found.claim]: evidence(
          {
            kind: 'overview',
            title: 'Vitamin B12',
            misread: [],
            direction: 'supported',
            certainty: 'high',
          },
          { fda: fda('no product in this claim') },
        ),
      },
    }),
    card(
      'no-numbers',
      'no numbers, one source',
      about({}, { sources: [{ source: source(), bearing: 'context', says: 'A review.' }] }),
    ),
    card(
      'long',
      'long texts',
      about(
        {
          title: long.repeat(2),
          answer: { text: long.repeat(3), sources: [] },
          reason: { text: long.repeat(5), sources: [] },
          size: { text: long.repeat(3), sources: [] },
        },
        {
          sources: [
            {
              source: source(
                {
                  title: `${'Pseudopseudohypoparathyroidism'.repeat(4)} ${long}`,
                  DOI: `10.1000/${'x'.repeat(90)}`,
                },
                { results: effects },
              ),
              bearing: 'mixed',
              says: long.repeat(4),
            },
          ],
        },
      ),
    ),
    ...directions.map((direction, at) =>
      card(`direction-${direction}`, `direction: ${direction}`, {
        ...about({ direction, certainty: certainties[at] ?? 'low', title: claim().title }),
        found: [{ ...found, fit: 'fair' }],
      }),
    ),
  ];
}
