/** A dataset a hundred times as large as ours: names and claims of topics that do not exist. */
import type { Knowledge, TopicData } from '../../../claims/recognise/knowledge.ts';
import { random } from './random.ts';

/** Of 19 claims 1,900. */
const times = 100;
const names = 10_000;

const starts = 'br cl dr fl gr kn pl qu sk tr v w x y z'.split(' ');
const ends = 'afen agol amib azine efex icept idron imod osan otide ovir umab uxate yltrin'.split(
  ' ',
);
const middles = 'a e i o u ai ei ou'.split(' ');

function name(next: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  return `${pick(starts)}${pick(middles)}${pick(starts)}${pick(middles)}${pick(ends)}`;
}

/** Our topics and claims, and `times - 1` pairs of made-up topics that have claims worded like ours. */
export function grown(knowledge: Knowledge): Knowledge {
  const next = random(7);
  const perTopic = Math.ceil(names / (2 * (times - 1)));
  const topics: TopicData[] = [];
  const claims: Knowledge['claims'][number][] = [];
  const ours = knowledge.claims.map((claim) => ({ topics: ['b12', 'ms'], ...claim }));
  for (let copy = 1; copy < times; copy++) {
    for (const id of ['b12', 'ms'])
      topics.push({
        id: `${id}x${copy}`,
        terms: Array.from({ length: perTopic }, () => name(next)),
      });
    claims.push(...claimsOf(ours, copy));
  }
  return {
    ...knowledge,
    topics: [...knowledge.topics, ...topics],
    claims: [...ours, ...claims],
  };
}

/**
 * The part that knows how claims are recognised: the same wordings, said of the copy's topics. The
 * models do not know these claims, so their frames decide, as they do for any claim that is new.
 */
function claimsOf(claims: Knowledge['claims'], copy: number): Knowledge['claims'][number][] {
  const own = JSON.stringify(claims).replace(/\b(b12|ms)\b(?=[^"]*")/g, `$1x${copy}`);
  return (JSON.parse(own) as Knowledge['claims'][number][]).map((claim) => ({
    ...claim,
    claim: `${claim.claim}-${copy}`,
    ...(claim.yields && { yields: [] }),
  }));
}
