/** All rules for the texts of one claim, for the test and for whoever writes a claim. */
import { statementsOf } from '../evidence/cited.ts';
import type { Claim, Product, Source } from '../schema.ts';
import { adviceIn } from './advice.ts';
import { readingGrade } from './grade.ts';
import { numbersWithoutSource } from './numbers.ts';
import type { Problem } from './problem.ts';
import { overstated, wordingFault } from './wording.ts';

export const maxAnswerWords = 25;
/** About 200 characters are asked for; this is where it stops being one look. */
export const maxReasonLength = 260;
export const maxGrade = 8;

/** The body of a card as one text: what the reading grade is measured on. */
export function cardBody(claim: Claim): string {
  const says = claim.sources.map((source) => source.says);
  return [...statementsOf(claim).map((s) => s.statement.text), ...says]
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function wording(claim: Claim): Problem[] {
  const answers = [
    { field: 'answer.text', text: claim.answer.text, of: claim },
    ...claim.parts.map((part, i) => ({
      field: `parts.${i}.answer.text`,
      text: part.answer.text,
      of: part,
    })),
  ];
  const problems = answers.flatMap(({ field, text, of }) => {
    const message = wordingFault(text, of.direction, of.certainty);
    return message ? [{ field, rule: 'wording' as const, message }] : [];
  });
  // A claim with parts says several things of different strength; each part answers for itself.
  const strong =
    claim.parts.length === 0
      ? overstated(claim.strongest.text, claim.direction, claim.certainty)
      : null;
  return strong
    ? [...problems, { field: 'strongest.text', rule: 'wording' as const, message: strong }]
    : problems;
}

function lengths(claim: Claim): Problem[] {
  const words = claim.answer.text.split(/\s+/).length;
  const problems: Problem[] = [];
  if (words > maxAnswerWords) {
    const message = `${words} words; at most ${maxAnswerWords}`;
    problems.push({ field: 'answer.text', rule: 'length', message });
  }
  if (/[.!?]\s+\S/.test(claim.answer.text)) {
    problems.push({ field: 'answer.text', rule: 'length', message: 'one sentence only' });
  }
  if (claim.reason.text.length > maxReasonLength) {
    const message = `${claim.reason.text.length} characters; at most ${maxReasonLength}`;
    problems.push({ field: 'reason.text', rule: 'length', message });
  }
  return problems;
}

function advice(claim: Claim): Problem[] {
  const texts = [
    ...statementsOf(claim).map((s) => ({ field: `${s.field}.text`, text: s.statement.text })),
    ...claim.sources.map((s, i) => ({ field: `sources.${i}.says`, text: s.says })),
  ];
  return texts.flatMap(({ field, text }) => {
    const found = adviceIn(text);
    return found ? [{ field, rule: 'advice' as const, message: `gives advice: "${found}"` }] : [];
  });
}

function numbers(claim: Claim, known: Known): Problem[] {
  const products = claim.fda.products.flatMap((id) => known.products.get(id) ?? []);
  const cited = (ids: readonly string[]) => ids.flatMap((id) => known.sources.get(id) ?? []);
  const told = [
    ...statementsOf(claim).map(({ field, statement }) => ({
      field: `${field}.text`,
      text: statement.text,
      ids: statement.sources,
    })),
    ...claim.sources.map((s, i) => ({ field: `sources.${i}.says`, text: s.says, ids: [s.source] })),
  ];
  return told.flatMap(({ field, text, ids }) => {
    const drawn = field.startsWith('fda') ? products : [];
    return numbersWithoutSource(text, cited(ids), drawn).map((n) => ({
      field,
      rule: 'number' as const,
      message: `${n} stands in no source cited here (${ids.join(', ')})`,
    }));
  });
}

function grade(claim: Claim, known: Known): Problem[] {
  const leaveOut = [
    ...[...known.sources.values()].map((source) => source.title),
    ...[...known.products.values()].map((product) => product.name),
  ];
  const measured = readingGrade(cardBody(claim), leaveOut);
  if (measured <= maxGrade) return [];
  const message = `reading grade ${measured.toFixed(1)}; at most ${maxGrade}`;
  return [{ field: 'card', rule: 'grade', message }];
}

/** What the texts may lean on. */
export interface Known {
  sources: ReadonlyMap<string, Source>;
  products: ReadonlyMap<string, Product>;
}

/** Everything wrong with the texts of one claim; empty when all is well. */
export function lintClaim(claim: Claim, known: Known): Problem[] {
  return [
    ...wording(claim),
    ...lengths(claim),
    ...advice(claim),
    ...numbers(claim, known),
    ...grade(claim, known),
  ];
}
