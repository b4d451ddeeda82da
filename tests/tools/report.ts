import { evidenceFor, sourceFor } from '../../claims/evidence/evidence.ts';
import type { Claim, Source } from '../../claims/schema.ts';
import { type Verdict, verdict } from '../../claims/verdict.ts';
import type { Document } from './read/documents.ts';
import { recognised } from './read/recognised.ts';

/** One statement of a draft against the evidence. Offsets count in the draft's text. */
interface Reviewed {
  start: number;
  end: number;
  words: string;
  claim: string;
  title: string;
  stance: string;
  fit: string;
  verdict: Verdict;
  /** The strongest wording that the evidence supports. */
  strongest: string;
  answer: string;
  certainty: Claim['certainty'];
}

/** A study that a draft names; without title and link where we do not know it. */
interface Named {
  start: number;
  end: number;
  words: string;
  study: string | null;
  title: string | null;
  year: number | null;
  link: string | null;
}

interface Review {
  id: string;
  claims: Reviewed[];
  studies: Named[];
}

const said: Record<NonNullable<Verdict> | 'asked', string> = {
  agrees: 'agrees with the evidence',
  uncertain: 'the evidence is uncertain',
  beyond: 'goes beyond the evidence',
  short: 'says less than the evidence bears',
  against: 'goes against the evidence',
  asked: 'a question',
};

const today = (): string => new Date().toISOString().slice(0, 10);

const yearOf = (source: Pick<Source, 'issued'>): number | null =>
  source.issued?.['date-parts'][0]?.[0] ?? null;

function review({ id, text, blocks }: Document): Review {
  const found = recognised(blocks);
  return {
    id,
    claims: found.claims.flatMap(({ start, end, claim: claimId, stance, fit }) => {
      const claim = evidenceFor(claimId, today())?.claim;
      if (claim === undefined) return [];
      return {
        start,
        end,
        words: text.slice(start, end),
        claim: claimId,
        title: claim.title,
        stance,
        fit,
        verdict: verdict(claim.direction, stance, fit, claim.polar),
        strongest: claim.strongest.text,
        answer: claim.answer.text,
        certainty: claim.certainty,
      };
    }),
    studies: found.studies.map(({ start, end, study }) => {
      const source = study === null ? null : sourceFor(study);
      return {
        start,
        end,
        words: text.slice(start, end),
        study,
        title: source?.title ?? null,
        year: source === null ? null : yearOf(source),
        link: source?.URL ?? null,
      };
    }),
  };
}

const counted = (many: number, what: string, plural: string): string =>
  `${many} ${many === 1 ? what : plural}`;

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function claimLines(text: string, one: Reviewed, number: number): string[] {
  return [
    '',
    `${number}. Line ${lineAt(text, one.start)}: "${one.words.replace(/\s+/g, ' ').trim()}"`,
    `   ${one.title} (${one.stance}): ${said[one.verdict ?? 'asked']}${one.fit === 'overstated' ? ', OVERSTATED' : ''}`,
    `   The evidence bears: ${one.strongest}`,
    `   In short: ${one.answer} (${one.certainty} certainty)`,
  ];
}

function page({ text }: Document, { id, claims, studies }: Review): string {
  const overstated = claims.filter(({ fit }) => fit === 'overstated').length;
  return [
    `${id}: ${counted(claims.length, 'statement', 'statements')} recognised, ${overstated} overstated, ${counted(studies.length, 'study', 'studies')} named.`,
    'Sentences that are not listed were not checked.',
    ...claims.flatMap((one, index) => claimLines(text, one, index + 1)),
    '',
    ...studies.map(({ words, title, year, link }) =>
      title === null
        ? `Study "${words}": not one that Claimnote knows.`
        : `Study "${words}": ${title}${year === null ? '' : ` (${year})`}. ${link}`,
    ),
    '',
  ].join('\n');
}

/** What a writer needs to know of their drafts: a page for people, or JSON with one review a draft. */
export function report(documents: readonly Document[], json: boolean): string {
  const reviews = documents.map(review);
  if (json) return `${JSON.stringify(reviews, null, 2)}\n`;
  return documents
    .map((document, index) => page(document, reviews[index] ?? review(document)))
    .join('\n');
}
