import { DECISIVE } from './mentions.ts';
import { type Name, PAGE_KEY, type Reading } from './reading.ts';
import type { PageSenses } from './recogniser.ts';
import type { ClaimFound, Found, Mention } from './types.ts';

/** From here on a block settles a name by itself, and so for the page's counters. */
const CERTAIN = 3;
/** What a name needs, its own score and the page's taken together. */
const ENOUGH = 1;
/** So many clear names make a page one about their topic. */
const SUBJECT = 2;
/** What it takes where the page spells the short form out as something else. */
const SPELLED_OUT = 12;
/** The most that the rest of the page can add or take. */
const SWAY = 4;

interface Counter {
  sum: number;
  defined: number;
  otherwise: number;
}

/** One page's counters: how each unsure name is meant, by the blocks that say so. */
export function pageSenses(explain: boolean): PageSenses {
  const counters = new Map<string, Counter>();
  const sure = new Map<string, number>();
  const clear = new Map<string, number>();
  let revision = 0;
  const verdict = (key: string, topic: string): number => {
    const counter = counters.get(key);
    let sway = Math.max(-SWAY, Math.min(SWAY, (counter?.sum ?? 0) / 2));
    if (sure.get(topic)) sway = Math.max(sway, 0) + 2;
    if (counter && counter.otherwise > counter.defined) sway = -SPELLED_OUT;
    else if (counter?.defined) sway = SWAY;
    return sway;
  };
  const count = (reading: Reading, by: number) => {
    const old = new Map<string, number>();
    for (const name of own(reading)) {
      if (name.key && !old.has(name.key)) old.set(name.key, verdict(name.key, name.topic));
    }
    let moved = false;
    for (const name of own(reading)) {
      if (!name.key || name.score >= CERTAIN * 2) {
        const was = clear.get(name.topic) ?? 0;
        clear.set(name.topic, was + by);
        if (was < SUBJECT !== was + by < SUBJECT) moved = true;
      }
      if (!name.key) {
        const was = sure.get(name.topic) ?? 0;
        sure.set(name.topic, was + by);
        if (was === 0 || was + by === 0) moved = true;
        continue;
      }
      const counter = counters.get(name.key) ?? { sum: 0, defined: 0, otherwise: 0 };
      counters.set(name.key, counter);
      counter.sum += by * Math.max(-CERTAIN, Math.min(CERTAIN, name.score));
      if (name.defined > 0) counter.defined += by;
      if (name.defined < 0) counter.otherwise += by;
    }
    for (const name of own(reading)) {
      if (name.key && old.get(name.key) !== verdict(name.key, name.topic)) moved = true;
    }
    if (moved) revision++;
  };
  const meant = (name: Name, final: boolean): boolean => {
    if (!name.key) return true;
    if (name.key === PAGE_KEY) return final && (clear.get(name.topic) ?? 0) >= SUBJECT;
    if (name.score <= -DECISIVE) return false;
    const sure = Math.abs(name.score) >= CERTAIN * 2;
    if (!final) return sure && name.score > 0;
    const sway = verdict(name.key, name.topic);
    if (sure && sway > -SPELLED_OUT) return name.score > 0;
    return name.score + sway >= ENOUGH;
  };
  return {
    add: (reading) => count(reading, 1),
    remove: (reading) => count(reading, -1),
    get revision() {
      return revision;
    },
    settle(reading: Reading, final: boolean): Found {
      const yes = reading.names.map((name) => meant(name, final));
      const mentions: Mention[] = [];
      for (const [i, name] of own(reading).entries()) {
        if (!yes[i]) continue;
        const mention: Mention = { start: name.start, end: name.end, topic: name.topic };
        if (explain) mention.why = [...name.why];
        mentions.push(mention);
      }
      const claims: ClaimFound[] = [];
      for (const { rests, why, ...claim } of reading.claims) {
        if (!rests.every((i) => yes[i])) continue;
        claims.push(explain && why ? { ...claim, why } : claim);
      }
      return { mentions, claims, studies: [...reading.studies] };
    },
  };
}

function own(reading: Reading): readonly Name[] {
  return reading.names.slice(0, reading.own);
}
