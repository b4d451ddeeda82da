/**
 * Patterns over the classes found in a sentence. In words:
 *   a > b     b after a, at most 12 words between      a >3 b   at most 3
 *   a ~ b     in either order, 12 words (a ~3 b)        a & b    both, anywhere
 *   a|b       one of them      !a    not in the sentence
 *   a?        a topic that may be left out where it was named before
 *   a!        a topic that no pronoun may stand for
 *   a-        a topic that is not in the sentence, but was named before
 *   ^a        the relation: what a negation must reach
 *   => denies the stance, whatever negations say;  => flip  denies, and asserts when negated
 */
export interface Pattern {
  readonly groups: readonly (readonly Step[])[];
  readonly not: readonly number[];
  readonly stance: 'asserts' | 'hedges' | 'denies' | 'asks' | 'flip' | null;
  /** Classes of one step, one of which must be there: a quick way to pass over the pattern. */
  readonly key: readonly number[];
}

export interface Step {
  readonly classes: readonly number[];
  readonly either: boolean;
  /** Most words between this step and the one before it. */
  readonly gap: number;
  readonly optional: boolean;
  readonly explicit: boolean;
  readonly unsaid: boolean;
  readonly relation: boolean;
}

const GAP = 12;

/** Reads a pattern. `classOf` gives a class's number and throws on an unknown name. */
export function parsePattern(
  source: string,
  classOf: (name: string) => number,
  isTopic: (cls: number) => boolean,
): Pattern {
  const [body = '', stance] = source.split('=>').map((part) => part.trim());
  const groups: Step[][] = [[]];
  const not: number[] = [];
  let either = false;
  let gap = -1;
  for (const part of body.split(/\s+/)) {
    if (part === '&') {
      groups.push([]);
      gap = -1;
    } else if (part[0] === '>' || part[0] === '~') {
      either = part[0] === '~';
      gap = part.length > 1 ? Number(part.slice(1)) : GAP;
    } else if (part[0] === '!') {
      not.push(...part.slice(1).split('|').map(classOf));
    } else {
      const last = groups[groups.length - 1]!;
      if (last.length > 0 && gap < 0)
        throw new Error(`pattern "${source}": no sign before "${part}"`);
      last.push(stepOf(part, classOf, either, gap));
      gap = -1;
    }
  }
  if (groups.some((g) => g.length === 0)) throw new Error(`pattern "${source}": an empty side`);
  return { groups, not, stance: stanceOf(source, stance), key: keyOf(groups, isTopic) };
}

function stepOf(part: string, classOf: (n: string) => number, either: boolean, gap: number): Step {
  const relation = part[0] === '^';
  const optional = part.endsWith('?');
  const explicit = part.endsWith('!');
  const unsaid = part.endsWith('-');
  const marked = optional || explicit || unsaid;
  const names = part.slice(relation ? 1 : 0, marked ? -1 : undefined).split('|');
  return { classes: names.map(classOf), either, gap, optional, explicit, unsaid, relation };
}

function stanceOf(source: string, stance: string | undefined): Pattern['stance'] {
  if (stance === undefined) return null;
  if (['asserts', 'hedges', 'denies', 'asks', 'flip'].includes(stance)) {
    return stance as Pattern['stance'];
  }
  throw new Error(`pattern "${source}": no stance "${stance}"`);
}

function keyOf(groups: Step[][], isTopic: (cls: number) => boolean): readonly number[] {
  const steps = groups.flat().filter((s) => !s.classes.some(isTopic));
  const marked = steps.find((s) => s.relation) ?? steps[0];
  return (marked ?? groups[0]![0]!).classes;
}
