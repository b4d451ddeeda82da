import type { Fit, Span, Stance } from '../../../claims/recognise/types.ts';
import { BadLine, type Json, jsonLines, readText } from '../read/lines.ts';

export interface MentionLabel extends Span {
  /** A topic, or `none` for a look-alike. */
  topic: string;
  sense?: string;
  why?: string;
  /** The shortest span to accept, where it is shorter than the mention. */
  core_start?: number;
  core_end?: number;
  optional?: boolean;
}

export interface ClaimLabel extends Span {
  claim: string;
  stance: Stance;
  fit?: Fit;
  optional?: boolean;
}

export interface StudyLabel extends Span {
  /** Null: a study that we do not ship. */
  study: string | null;
  /** Other ids that are as right. */
  study_alt?: string[];
  optional?: boolean;
}

/** A labelled passage or article. */
export interface Labelled {
  id: string;
  text: string;
  lang?: string;
  mentions: MentionLabel[];
  claims: ClaimLabel[];
  hard_negatives: Span[];
  /** Absent where studies were not labelled. */
  studies?: StudyLabel[];
  /** Several blocks, as on a page; a passage has no line breaks. */
  isArticle: boolean;
}

type Complain = (complaint: string) => never;

function spans<T extends Span>(
  value: unknown,
  name: string,
  text: string,
  complain: Complain,
): T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return complain(`"${name}" is not a list`);
  for (const one of value as Partial<Span>[]) {
    const { start, end } = one ?? {};
    if (!Number.isInteger(start) || !Number.isInteger(end))
      complain(`"${name}" needs whole numbers "start" and "end"`);
    if (Number(start) < 0 || Number(end) <= Number(start) || Number(end) > text.length)
      complain(`"${name}" has a span ${start}..${end} outside the text (0..${text.length})`);
  }
  return value as T[];
}

function labelled(value: Json, complain: Complain): Labelled {
  const { id, text, lang } = value;
  if (typeof text !== 'string') return complain('no "text"');
  const claims = spans<ClaimLabel>(value.claims, 'claims', text, complain);
  const stances = ['asserts', 'hedges', 'denies', 'asks'];
  for (const { claim, stance } of claims) {
    if (typeof claim !== 'string') complain('a claim has no "claim"');
    if (!stances.includes(stance)) complain(`unknown stance ${JSON.stringify(stance)}`);
  }
  const mentions = spans<MentionLabel & { surface?: string }>(
    value.mentions,
    'mentions',
    text,
    complain,
  );
  for (const { start, end, surface, topic } of mentions) {
    if (typeof topic !== 'string') complain('a mention has no "topic"');
    if (surface !== undefined && text.slice(start, end) !== surface)
      complain(`the text at ${start}..${end} is not ${JSON.stringify(surface)}`);
  }
  return {
    id: id as string,
    text,
    ...(typeof lang === 'string' ? { lang } : {}),
    mentions,
    claims,
    hard_negatives: spans(value.hard_negatives, 'hard_negatives', text, complain),
    ...(value.studies === undefined
      ? {}
      : { studies: spans<StudyLabel>(value.studies, 'studies', text, complain) }),
    isArticle: text.includes('\n'),
  };
}

/**
 * Reads labelled passages and articles.
 *
 * @throws {BadLine} at the first line that is none, or whose id was there before
 */
export function readCorpus(path: string): Labelled[] {
  const ids = new Set<string>();
  return [...jsonLines(path, readText(path).text)].map(([line, value]) => {
    const complain: Complain = (complaint) => {
      throw new BadLine(path, line, complaint);
    };
    const one = labelled(value, complain);
    if (ids.has(one.id)) complain(`id ${one.id} comes twice`);
    ids.add(one.id);
    return one;
  });
}
