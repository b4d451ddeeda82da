import { PRICE } from './carry.ts';
import type { Candidate } from './mentions.ts';
import type { Pattern, Step } from './pattern.ts';

/** A class found in a sentence: its words, what it cost to read it so, and on which senses it rests. */
export interface Occurrence {
  /** First and last word; -1 for a subject that is not in the sentence. */
  from: number;
  to: number;
  /** 0 said outright, 1 "the vitamin", 2 a pronoun, 3 left out. */
  cost: number;
  /** The names, here or before, that must mean what they seem to. */
  rests: readonly Candidate[];
  /** What a concept was made of. */
  parts?: readonly Occurrence[];
}

/** What a pattern found. */
export interface Match {
  occurrences: Occurrence[];
  relation: Occurrence;
  cost: number;
}

interface Path {
  at: Occurrence;
  cost: number;
  before: Path | null;
}

/** Most occurrences of a class that are looked at in a sentence; keeps the time linear. */
const MOST = 8;

export type Table = (readonly Occurrence[] | undefined)[];

/** Matches a pattern against the classes found in a sentence; the cheapest reading, or null. */
export function match(pattern: Pattern, table: Table, left: Table): Match | null {
  for (const cls of pattern.not) if (table[cls]?.length) return null;
  if (!possible(pattern, table, left)) return null;
  const occurrences: Occurrence[] = [];
  let relation: Occurrence | null = null;
  let cost = 0;
  for (const group of pattern.groups) {
    const path = matchGroup(group, table, left);
    if (!path) return null;
    cost += path.cost;
    const steps: Occurrence[] = [];
    for (let p: Path | null = path; p; p = p.before) steps.unshift(p.at);
    for (let i = 0; i < steps.length; i++) {
      if (group[i]!.relation) relation = steps[i]!;
    }
    occurrences.push(...steps);
  }
  if (twoSubjectsInOne(occurrences)) return null;
  relation ??= occurrences.find((o) => o.from >= 0 && o.rests.length === 0) ?? occurrences[0]!;
  return { occurrences, relation, cost };
}

/** One "it" cannot stand for two topics. */
function twoSubjectsInOne(list: readonly Occurrence[]): boolean {
  for (const [i, a] of list.entries()) {
    if (a.cost < PRICE.pronoun || a.from < 0) continue;
    for (let k = i + 1; k < list.length; k++) {
      const b = list[k]!;
      const same = a.from === b.from && b.cost >= PRICE.pronoun;
      if (same && a.rests[0]?.topic !== b.rests[0]?.topic) return true;
    }
  }
  return false;
}

/** Whether every step has something to stand on: most patterns fail here, before any work. */
function possible(pattern: Pattern, table: Table, left: Table): boolean {
  for (const group of pattern.groups) {
    for (const step of group) {
      let any = false;
      for (const cls of step.classes) {
        if (!step.unsaid && table[cls]?.length) any = true;
        else if ((step.optional || step.unsaid) && left[cls]?.length) any = true;
      }
      if (!any) return false;
    }
  }
  return true;
}

function matchGroup(group: readonly Step[], table: Table, left: Table): Path | null {
  let paths: Path[] = [];
  for (let i = 0; i < group.length; i++) {
    const step = group[i]!;
    const next: Path[] = [];
    for (const at of choices(step, table, left)) {
      let best: Path | null = i === 0 ? { at, cost: at.cost, before: null } : null;
      if (i > 0) {
        for (const before of paths) {
          if (!fits(before.at, at, step)) continue;
          const cost = before.cost + at.cost;
          if (!best || cost < best.cost) best = { at, cost, before };
        }
      }
      if (best) next.push(best);
    }
    if (next.length === 0) return null;
    paths = next;
  }
  return paths.reduce((a, b) => (b.cost < a.cost ? b : a));
}

function choices(step: Step, table: Table, left: Table): Occurrence[] {
  const out: Occurrence[] = [];
  for (const cls of step.classes) {
    if (step.unsaid) {
      out.push(...(left[cls] ?? []));
      continue;
    }
    for (const o of table[cls] ?? []) {
      if (step.explicit && o.cost >= PRICE.pronoun) continue;
      if (out.length < MOST) out.push(o);
    }
    if (step.optional) for (const o of left[cls] ?? []) out.push(o);
  }
  return out;
}

function fits(a: Occurrence, b: Occurrence, step: Step): boolean {
  if (a.from < 0 || b.from < 0) return true;
  if (b.from > a.to) return b.from - a.to - 1 <= step.gap;
  return step.either && a.from > b.to && a.from - b.to - 1 <= step.gap;
}
