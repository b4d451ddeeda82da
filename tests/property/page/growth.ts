/**
 * Runs inside a page: how much work pages of hostile shapes are, by the nodes that are passed. What it
 * counts must be replaced before our code takes hold of it, so `watch-steps` runs first.
 */
import './watch-steps.ts';
import { recogniser } from '../../../claims/recognise/index.ts';
import { type Engine, startEngine } from '../../../entrypoints/content/engine.ts';
import { defaults } from '../../../entrypoints/shared/settings.ts';
import { steps } from './watch-steps.ts';

const claim = 'Vitamin B12 cures multiple sclerosis.';

const element = (name: string, ...inside: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
};

const each = (count: number, make: (at: number) => Node): Node[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Makes a page of about `count` things, and what happens to it once it is read. */
const shapes: Record<string, (place: HTMLElement, count: number) => (() => void) | undefined> = {
  'empty headings above claims'(place, count) {
    place.append(
      ...each(count, () => element('h2')),
      ...each(count / 10, () => element('p', claim)),
    );
    return undefined;
  },
  'a heading before each claim'(place, count) {
    for (let left = count; left > 0; left--) place.append(element('h2', 'x'), element('p', claim));
    return undefined;
  },
  'one long heading above claims'(place, count) {
    place.append(element('h2', ...each(count, () => element('i', 'x '))));
    place.append(...each(count / 10, () => element('p', claim)));
    return undefined;
  },
  'a heading with many blanks above claims'(place, count) {
    place.append(element('h2', ...each(count, () => element('i', ' ')), 'x'));
    place.append(...each(count / 10, () => element('p', claim)));
    return undefined;
  },
  'a list whose first items are blank'(place, count) {
    place.append(
      element('p', 'x:'),
      element(
        'ul',
        ...each(count, () => element('li', ' ')),
        ...each(count / 10, () => element('li', claim)),
      ),
    );
    return undefined;
  },
  'boxes within each other, with claims'(place, count) {
    let into: Node = place;
    // So few that all are drawn: the way up to the unit of one of many has a bound of its own.
    for (let left = count; left > 0; left--) {
      const next = element('div', left % 50 ? 'x' : claim);
      into.appendChild(next);
      into = next;
    }
    return undefined;
  },
  'words within each other'(place, count) {
    let into: Node = place;
    for (let left = count; left > 0; left--) {
      const next = element('i', left % 50 ? 'x ' : `${claim} `);
      into.appendChild(next);
      into = next;
    }
    return undefined;
  },
  'one line of many words'(place, count) {
    place.append(element('p', ...each(count, (at) => element('i', at % 50 ? 'x ' : `${claim} `))));
    return undefined;
  },
  'boxes put into each other'(place, count) {
    place.append(element('p', claim));
    return () => {
      let into: Node = place;
      for (let left = count; left > 0; left--) into = into.appendChild(element('div', 'x'));
    };
  },
  'headings put into each other'(place, count) {
    place.append(element('p', claim));
    return () => {
      let into: Node = place;
      for (let left = count; left > 0; left--) into = into.appendChild(element('h2', 'x'));
    };
  },
  'texts changed in boxes within each other'(place, count) {
    const all: HTMLElement[] = [];
    let into: Node = place;
    for (let left = count; left > 0; left--) {
      const next = element('div', 'x');
      all.push(next);
      into = into.appendChild(next);
    }
    place.append(element('p', claim));
    return () => {
      for (const one of all) (one.firstChild as Text).data = 'y';
    };
  },
  'boxes taken out of boxes within each other'(place, count) {
    const all: HTMLElement[] = [];
    let into: Node = place;
    for (let left = count; left > 0; left--) {
      const next = element('div', 'x', element('b', 'z'));
      all.push(next);
      into.insertBefore(next, into.lastChild);
      into = next;
    }
    place.append(element('p', claim));
    return () => {
      for (const one of all) one.lastChild?.remove();
    };
  },
  'empty words that come into one line'(place, count) {
    const line = element('p', claim);
    place.append(line);
    return () => line.append(...each(count, () => element('b')));
  },
  'empty words that come into empty words of one line'(place, count) {
    const all = each(count, () => element('i'));
    place.append(element('p', claim, ...all));
    return () => {
      for (const one of all) one.appendChild(element('b', document.createComment('x')));
    };
  },
  'empty words put into each other in one line'(place, count) {
    const all = each(count, () => element('i'));
    const line = element('p', claim);
    place.append(line);
    for (const [at, one] of all.entries()) (all[at - 1] ?? line).appendChild(one);
    return () => {
      for (const one of all) one.appendChild(element('b'));
    };
  },
  'empty words that go from between others in one line'(place, count) {
    const all = each(count, () => element('b'));
    place.append(element('p', claim, ...all));
    return () => {
      for (const one of all.filter((_, at) => at % 2)) (one as Element).remove();
    };
  },
  'headings that come'(place, count) {
    const all = each(count, () => element('p', claim));
    place.append(...all);
    return () => {
      for (const one of all) (one as Element).before(element('h2', 'x'));
    };
  },
  'a box taken out and put back again and again'(place, count) {
    const box = element('div', ...each(count, () => element('b', 'x')));
    place.append(element('p', claim), box);
    return () => {
      for (let left = count; left > 0; left--) {
        box.remove();
        place.append(box);
      }
    };
  },
};

export const names = Object.keys(shapes);

async function quiet(engine: Engine): Promise<void> {
  do await new Promise((done) => setTimeout(done, 60));
  while (!engine.done);
}

/** @returns how many nodes are passed to read a page of a shape and size, and to follow what happens there */
export async function work(name: string, count: number): Promise<number> {
  const place = element('main');
  document.body.replaceChildren(place);
  const later = shapes[name]?.(place, count);
  const before = steps();
  const control = new AbortController();
  const wishes = { ...defaults, density: 'all' as const };
  const engine = startEngine(recogniser, wishes, () => undefined, control.signal);
  await quiet(engine);
  const between = steps();
  later?.();
  const ofPage = steps() - between;
  await quiet(engine);
  control.abort();
  return steps() - before - ofPage;
}
