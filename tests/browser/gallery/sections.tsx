import { CardActionRow } from '../../../components/CardActionRow.tsx';
import { CardHeader } from '../../../components/CardHeader.tsx';
import { Checked } from '../../../components/Checked.tsx';
import { Cites } from '../../../components/Cites.tsx';
import { Clamp } from '../../../components/Clamp.tsx';
import { CorrectionReport } from '../../../components/CorrectionReport.tsx';
import { Direction } from '../../../components/Direction.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { ExternalLink } from '../../../components/ExternalLink.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { FdaRow } from '../../../components/FdaRow.tsx';
import { Icon, type IconName } from '../../../components/Icon.tsx';
import { type Look, Marked } from '../../../components/Marked.tsx';
import { PageSays } from '../../../components/PageSays.tsx';
import { Parts } from '../../../components/Parts.tsx';
import { Pictures } from '../../../components/Pictures.tsx';
import { Statements } from '../../../components/Statements.tsx';
import { Studies } from '../../../components/Studies.tsx';
import { StudyLinks } from '../../../components/StudyLinks.tsx';
import { Switcher } from '../../../components/Switcher.tsx';
import { WhyMarked } from '../../../components/WhyMarked.tsx';
import {
  claim,
  evidence,
  fda,
  noActions,
  parts,
  source,
  sources,
  today,
} from '../../unit/components/fixtures.ts';
import { plain } from './plain.tsx';
import type { State } from './state.ts';

const found = {
  claim: 'b12-supplement-slows-ms',
  words: 'Taking vitamin B12 every day prevents MS from getting worse.',
} as const;
const known = new Map(sources.map(({ source: one }) => [one.id, one]));
const statuses = [
  'approved for this use',
  'approved for another use',
  'not approved',
  'not an approval matter',
  'no product in this claim',
] as const;
const looks: Look[] = ['line-1', 'line-2', 'tint-1', 'tint-2'];
const icons: IconName[] = ['close', 'pin', 'previous', 'next'];
const nothing = () => {};
const long =
  'In one small study the level was low in 7 of 35 people. It was low in 1 of 30 others.';

/** Each section of a card by itself, in the states that it can be in. */
export function sections(): State[] {
  return [
    plain(
      'header',
      'the head of a card: not pinned, pinned, without a pin',
      <>
        <CardHeader title="B12 slows MS" pinned={false} actions={noActions} />
        <CardHeader title="B12 slows MS" pinned actions={noActions} />
        <CardHeader title="B12 slows MS" pinned={false} actions={{ close: nothing }} />
      </>,
    ),
    plain(
      'switcher',
      'several claims: at the first, between, at the last',
      [0, 1, 2].map((at) => <Switcher key={at} at={at} of={3} onMove={nothing} />),
    ),
    plain(
      'facts',
      'facts without a size, and with a long one',
      <>
        <Facts claim={claim()} />
        <Facts claim={claim({ size: { text: long, sources: [] } })} />
      </>,
    ),
    plain(
      'direction',
      'direction: of the whole, and part by part',
      <>
        <Direction claim={claim()} />
        <Direction claim={claim({ parts })} />
      </>,
    ),
    ...statuses.map((status) =>
      plain(
        `fda-${status.replaceAll(' ', '-')}`,
        `the FDA row: ${status}`,
        <FdaRow evidence={{ claim: claim(), fda: fda(status) }} sources={known} />,
      ),
    ),
    plain(
      'says',
      'the page and the evidence: fits, goes beyond, says less, a denial, no verdict',
      <>
        <PageSays claim={claim()} found={{ ...found, stance: 'denies', fit: 'fair' }} />
        <PageSays claim={claim()} found={{ ...found, stance: 'asserts', fit: 'overstated' }} />
        <PageSays claim={claim()} found={{ ...found, stance: 'hedges', fit: 'understated' }} />
        <PageSays claim={claim()} found={{ ...found, stance: 'denies', fit: 'overstated' }} />
        <PageSays claim={claim()} found={{ ...found, stance: 'asks', fit: 'fair' }} />
        <PageSays claim={claim()} found={{ claim: found.claim, unseen: true }} />
      </>,
    ),
    plain('parts', 'parts of a claim', <Parts parts={parts} />),
    plain(
      'pictures',
      'pictures: one that stands open, and all behind a fold',
      <>
        <Pictures
          claim={claim({ size: { text: long, sources: ['kocer-2009'] } })}
          sources={sources}
        />
        <Pictures claim={claim()} sources={sources} />
      </>,
    ),
    plain('studies', 'studies: two at first', <Studies sources={sources} named={undefined} />),
    plain(
      'links',
      'ways to a paper, and to an official page',
      <>
        <StudyLinks source={source()} />
        <StudyLinks source={source({ type: 'webpage' })} />
        <ExternalLink href="https://example.org/">A link</ExternalLink>
      </>,
    ),
    plain(
      'statements',
      'sentences with their sources, one waiting',
      <Statements
        heading="Harms"
        statements={[...evidence().harms, ...claim().unknowns]}
        sources={known}
        atFirst={1}
      />,
    ),
    plain(
      'cites',
      'sources of a sentence: all, and one at first',
      <>
        <Cites ids={[...known.keys()]} sources={known} />{' '}
        <Cites ids={[...known.keys()]} sources={known} atFirst={1} />
      </>,
    ),
    plain(
      'clamp',
      'a long text: by words, by sentences',
      <>
        <p>
          <Clamp text={long} about="Size" />
        </p>
        <p>
          <Clamp text={long} about="FDA" bySentence />
        </p>
      </>,
    ),
    plain(
      'checked',
      'evidence date: in time, overdue',
      <>
        <Checked claim={claim()} today={today} />
        <Checked claim={claim({ reviewBy: '2026-06-01' })} today={today} />
      </>,
    ),
    plain(
      'why',
      'why marked: with reasons, without',
      <>
        <WhyMarked
          found={{
            ...found,
            stance: 'asserts',
            fit: 'overstated',
            why: [{ decision: 'claim', rule: 'frame', words: ['prevents', 'MS'] }],
          }}
        />
        <WhyMarked found={{ claim: 'b12-overview' }} />
      </>,
    ),
    plain(
      'report',
      'a correction report',
      <CorrectionReport claim="b12-cures-ms" version="2026.11.22" copy={nothing} />,
    ),
    plain(
      'fold',
      'a fold',
      <Disclosure summary="More">
        <p>What was folded.</p>
      </Disclosure>,
    ),
    plain(
      'actions',
      'the foot of a card',
      <CardActionRow evidence={evidence()} version="2026.11.22" actions={noActions} />,
    ),
    plain(
      'marks',
      'marks on a page',
      looks.map((look) => (
        <p key={look}>
          {'Some '}
          <Marked look={look}>marked words</Marked>
          {` (${look}).`}
        </p>
      )),
    ),
    plain(
      'icons',
      'icons',
      icons.map((name) => <Icon key={name} name={name} />),
    ),
  ];
}
