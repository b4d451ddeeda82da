import type { Claim, Statement } from '../schema.ts';

/** Every statement of a claim, with its path in the claim's file. */
export function statementsOf(claim: Claim): { field: string; statement: Statement }[] {
  const one = (field: string, statement: Statement | null) =>
    statement ? [{ field, statement }] : [];
  const many = (field: string, list: readonly Statement[]) =>
    list.map((statement, i) => ({ field: `${field}.${i}`, statement }));
  return [
    ...one('answer', claim.answer),
    ...one('reason', claim.reason),
    ...one('certaintyReason', claim.certaintyReason),
    ...claim.parts.map((part, i) => ({ field: `parts.${i}.answer`, statement: part.answer })),
    ...one('size', claim.size),
    ...many('harms', claim.harms),
    ...many('unknowns', claim.unknowns),
    ...one('strongest', claim.strongest),
    ...many('misread', claim.misread),
    ...one('fda.text', claim.fda.text),
  ];
}

/** Ids of the sources that statements cite, each once, in order of first mention. */
export function citedIn(statements: readonly Statement[]): string[] {
  return [...new Set(statements.flatMap((statement) => statement.sources))];
}
