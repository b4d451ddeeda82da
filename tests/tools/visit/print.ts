import type { Visit } from './visit.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** One page for people: a headline, then each mark in its words, each claim, each fault. */
export function pageLines({
  page,
  marks,
  claims,
  studies,
  exceptions,
  domChanged,
  cost,
}: Visit): string {
  return [
    `${page}: ${marks.length} marks, ${claims.length} claims, ${ms(cost.total)} of ours, longest ${ms(cost.longest)}${domChanged ? ', DOM CHANGED' : ''}`,
    ...marks.map(
      ({ before, words, after }) => `  ${oneLine(before)}[${oneLine(words)}]${oneLine(after)}`,
    ),
    ...claims.map(
      ({ id, stance, fit, words }) => `  claim ${id} (${stance}, ${fit}): ${oneLine(words)}`,
    ),
    ...studies.map(({ id, words }) => `  study ${id ?? 'unknown'}: ${oneLine(words)}`),
    ...exceptions.map((exception) => `  EXCEPTION ${oneLine(exception)}`),
  ].join('\n');
}

export interface Summary {
  pages: number;
  withMarks: number;
  marks: number;
  claims: number;
  exceptions: number;
  domChanged: number;
  totalMs: number;
  medianMs: number;
  longestSliceMs: number;
}

export function summaryOf(visits: readonly Visit[]): Summary {
  const sum = (of: (visit: Visit) => number) => visits.reduce((all, visit) => all + of(visit), 0);
  const times = visits.map(({ cost }) => cost.total).sort((a, b) => a - b);
  return {
    pages: visits.length,
    withMarks: visits.filter(({ marks }) => marks.length > 0).length,
    marks: sum(({ marks }) => marks.length),
    claims: sum(({ claims }) => claims.length),
    exceptions: sum(({ exceptions }) => exceptions.length),
    domChanged: sum(({ domChanged }) => Number(domChanged)),
    totalMs: sum(({ cost }) => cost.total),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    longestSliceMs: Math.max(0, ...visits.map(({ cost }) => cost.longest)),
  };
}

export const summaryLine = (of: Summary): string =>
  `${of.pages} pages: ${of.marks} marks on ${of.withMarks} of them, ${of.claims} claims, ${of.exceptions} exceptions of ours, ${of.domChanged} with a changed DOM; main thread ${ms(of.totalMs)} in all, ${ms(of.medianMs)} a page (median), longest slice ${ms(of.longestSliceMs)}`;
