/**
 * Runs inside a browser: random trees, random edits, and the question whether what is painted then
 * is what a fresh reading of the same page paints.
 */
import { recogniser } from '../../../claims/recognise/index.ts';
import type { Placed } from '../../../claims/recognise/page.ts';
import type { PageRecogniser } from '../../../claims/recognise/recogniser.ts';
import { type Engine, startEngine } from '../../../entrypoints/content/engine.ts';
import { remoteRecogniser } from '../../../entrypoints/content/remote.ts';
import type { Readings } from '../../../entrypoints/shared/messages.ts';
import { defaults } from '../../../entrypoints/shared/settings.ts';
import { type Random, randomFrom } from '../random.ts';
import { textFrom } from '../words.ts';

const names =
  'p div span b i a h2 h3 ul li section article br code sub em td table form fieldset x-word blockquote'.split(
    ' ',
  );

const sentences = [
  'Vitamin B12 cures multiple sclerosis.',
  'It can also prevent relapses.',
  'Low B12 causes MS.',
  'Multiple sclerosis (MS) is a disease. MS has no cure.',
  'B12 does not cure it.',
];

/**
 * Elements with a shadow root. They get no light children: a fresh reading does not ask a `div` or
 * a `span` that has some for a root, so what was read in it before is no measure.
 */
const hosts = new WeakSet<Node>();

const someText = (random: Random): string =>
  random.below(2) === 0 ? random.pick(sentences) : textFrom(random, 8);

function someNode(random: Random, depth: number): Node {
  if (depth === 0 || random.below(3) === 0) return document.createTextNode(someText(random));
  const element = document.createElement(random.pick(names));
  if (random.below(12) === 0) element.setAttribute('contenteditable', '');
  if (random.below(12) === 0)
    element.setAttribute('role', random.pick(['heading', 'textbox', 'note']));
  if (element.localName === 'a') element.setAttribute('href', '#');
  let into: Node = element;
  if (['div', 'span', 'section', 'x-word'].includes(element.localName) && random.below(5) === 0) {
    into = element.attachShadow({ mode: random.pick(['open', 'closed'] as const) });
    hosts.add(element);
  }
  for (let left = random.below(4); left > 0; left--) into.appendChild(someNode(random, depth - 1));
  return element;
}

const all = (root: Node): Node[] => {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  return nodes;
};

/** @param away nodes that were taken out, and may be put back */
function edit(random: Random, place: HTMLElement, away: Node[]): void {
  const nodes = all(place);
  const node = nodes.length > 0 ? random.pick(nodes) : place;
  const texts = nodes.filter((other) => other instanceof Text) as Text[];
  const text = texts.length > 0 ? random.pick(texts) : null;
  switch (random.below(11)) {
    case 0:
      if (text) text.data = someText(random);
      break;
    case 1:
      text?.splitText(random.below(text.length + 1));
      break;
    case 2:
      text?.appendData(someText(random));
      break;
    case 3:
      text?.deleteData(random.below(text.length + 1), 5);
      break;
    case 4:
      if (node !== place && node.parentNode) away.push(node.parentNode.removeChild(node));
      break;
    case 5:
      node.parentNode?.insertBefore(someNode(random, 2), node);
      break;
    case 6: {
      const target = random.pick(nodes.length > 0 ? nodes : [place]);
      if (target instanceof Element && !hosts.has(target) && !node.contains(target))
        target.append(node);
      break;
    }
    case 7:
      place.normalize();
      break;
    case 8:
      if (node instanceof Element) node.toggleAttribute('contenteditable');
      break;
    case 9: {
      const back = away.pop();
      if (back) place.append(back);
      break;
    }
    default:
      if (node instanceof Element && node !== place) node.replaceWith(...node.childNodes);
  }
}

/** What is painted, as "look: words" by place; neighbouring ranges of one look count as one. */
function painted(): string[] {
  const order: Text[] = [];
  const spans = new Map<string, Map<Text, [number, number][]>>();
  for (const [look, highlight] of CSS.highlights)
    for (const { startContainer, startOffset, endOffset } of highlight) {
      const text = startContainer as Text;
      if (!order.includes(text)) order.push(text);
      const byText = spans.get(look) ?? new Map<Text, [number, number][]>();
      spans.set(look, byText);
      byText.set(text, [...(byText.get(text) ?? []), [startOffset, endOffset]]);
    }
  const place = (text: Text): string => {
    const path: number[] = [];
    for (let node: Node | null = text; node !== null && node !== document.body; ) {
      const parent: Node | null = node.parentNode;
      if (parent === null) {
        path.unshift(-1);
        node = node instanceof ShadowRoot ? node.host : null;
      } else {
        path.unshift([...parent.childNodes].indexOf(node as ChildNode));
        node = parent;
      }
    }
    return path.join('.');
  };
  const lines: string[] = [];
  for (const [look, byText] of spans)
    for (const [text, list] of byText)
      for (const [start, end] of list)
        lines.push(`${place(text)} ${look} ${start}-${end} ${text.data.slice(start, end)}`);
  return lines.sort();
}

const wishes = { ...defaults, density: 'all' as const };

/** Starts the page side and waits until everything is read. */
async function read(signal: AbortSignal): Promise<Engine> {
  const engine = startEngine(recogniser, wishes, () => undefined, signal);
  await quiet(engine);
  return engine;
}

/** Reads elsewhere, as on a real page: each answer takes a moment, and the first question may be in vain. */
function late(wait: number, signal: AbortSignal): PageRecogniser {
  let vain = wait % 4 === 0;
  const ask = async (blocks: readonly Placed[]): Promise<Readings> => {
    await new Promise((done) => setTimeout(done, wait));
    if (vain) {
      vain = false;
      throw new Error('in vain');
    }
    const sent: typeof blocks = JSON.parse(JSON.stringify(blocks));
    const readings = sent.map(({ block, context }) => recogniser.read(block, context));
    return JSON.parse(JSON.stringify({ readings, spent: 0 }));
  };
  return remoteRecogniser(ask, signal, 10);
}

const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(null);
  });

/** A change takes a moment to be taken up; done means that nothing waits. */
async function quiet(engine: Engine): Promise<void> {
  await turn();
  while (!engine.done) await new Promise((done) => setTimeout(done, 5));
}

/**
 * One page from a seed: a tree, then rounds of edits.
 *
 * @param isLate whether the edits run while readings are still on their way
 * @returns null, or what differs from a fresh reading
 */
export async function tryPage(seed: number, rounds = 2, isLate = false): Promise<string | null> {
  const random = randomFrom(seed);
  const place = document.createElement('main');
  for (let left = 1 + random.below(6); left > 0; left--) place.append(someNode(random, 3));
  document.body.replaceChildren(place);
  const control = new AbortController();
  const engine = isLate
    ? startEngine(late(random.below(40), control.signal), wishes, () => undefined, control.signal)
    : await read(control.signal);
  const away: Node[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let left = 1 + random.below(5); left > 0; left--) edit(random, place, away);
    if (isLate) await new Promise((done) => setTimeout(done, random.below(60)));
    else await quiet(engine);
  }
  await quiet(engine);
  const kept = painted();
  control.abort();
  if (painted().length > 0) return 'something is painted after the end';
  const fresh = new AbortController();
  await read(fresh.signal);
  const wanted = painted();
  fresh.abort();
  const lost = wanted.filter((line) => !kept.includes(line));
  const stale = kept.filter((line) => !wanted.includes(line));
  return lost.length + stale.length === 0
    ? null
    : `seed ${seed}: missing ${JSON.stringify(lost)}, stale ${JSON.stringify(stale)}`;
}
