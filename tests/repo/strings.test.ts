import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import en from '../../components/locales/en.json';

interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

interface Found {
  node: Node;
  parents: Node[];
}

/** Every node of a syntax tree, with its parents, the nearest first. */
function* walk(node: Node, parents: Node[] = []): Generator<Found> {
  yield { node, parents };
  for (const field of Object.values(node))
    for (const child of Array.isArray(field) ? field : [field])
      if (isNode(child)) yield* walk(child, [node, ...parents]);
}

const nodesOf = (file: string, code: string): Found[] => [
  ...walk(parseSync(file, code).program as unknown as Node),
];

const sources = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

/** Keys of messages; a message with plural forms is one. */
function keys(group: object, prefix = ''): string[] {
  return Object.entries(group).flatMap(([name, inside]) =>
    typeof inside === 'string' || 'n' in inside
      ? [`${prefix}${name}`]
      : keys(inside, `${prefix}${name}.`),
  );
}

const cooked = (quasi: Node): string => (quasi.value as { cooked: string }).cooked;

/** Literals, and templates as their first and last piece: `terms.direction.${direction}`. */
function named(found: Found[]): { literals: Set<string>; templates: [string, string][] } {
  const literals = new Set<string>();
  const templates: [string, string][] = [];
  for (const { node } of found) {
    if (node.type === 'Literal' && typeof node.value === 'string') literals.add(node.value);
    if (node.type === 'TemplateLiteral') {
      const pieces = (node.quasis as Node[]).map(cooked);
      const first = pieces[0] ?? '';
      if (/[._]$/.test(first)) templates.push([first, pieces.at(-1) ?? '']);
    }
  }
  return { literals, templates };
}

it('every message in en.json is used', () => {
  const files = [...sources, 'wxt.config.ts'];
  const { literals, templates } = named(
    files.flatMap((file) => nodesOf(file, readFileSync(file, 'utf8'))),
  );
  const isNamed = (name: string): boolean =>
    literals.has(name) ||
    templates.some(([first, last]) => name.startsWith(first) && name.endsWith(last));
  const isUsed = (key: string): boolean =>
    isNamed(key) || isNamed(`__MSG_${key.replaceAll('.', '_')}__`);
  expect(keys(en).filter((key) => !isUsed(key))).toEqual([]);
});

const spoken =
  /^(alt|aria-?(description|label|roledescription|valuetext)|caption|heading|hint|innerText|label|legend|placeholder|summary|textContent|title)$/i;

/** The texts that an expression can come to, as far as it writes them itself. */
function texts(node: Node | null): string[] {
  if (!node) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [
        ...(node.quasis as Node[]).map(cooked),
        ...(node.expressions as Node[]).flatMap(texts),
      ];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((one) => texts(one as Node));
    case 'LogicalExpression':
      return [
        ...(node.operator === '&&' ? [] : texts(node.left as Node)),
        ...texts(node.right as Node),
      ];
    case 'BinaryExpression':
      return node.operator === '+'
        ? [node.left, node.right].flatMap((one) => texts(one as Node))
        : [];
    default:
      return [];
  }
}

/** The texts that a node puts before a reader. */
function shown({ node, parents: [parent] }: Found): string[] {
  const { type } = node;
  if (type === 'JSXText') return [node.value as string];
  if (type === 'JSXExpressionContainer' && /^JSX(Element|Fragment)$/.test(parent?.type ?? ''))
    return texts(node.expression as Node);
  if (type === 'JSXAttribute' && spoken.test(String((node.name as Node).name))) {
    const value = node.value as Node | null;
    return texts((value?.expression as Node | undefined) ?? value);
  }
  if (type === 'AssignmentExpression') {
    const { property } = node.left as { property?: Node };
    return spoken.test(String(property?.name)) ? texts(node.right as Node) : [];
  }
  if (type === 'CallExpression') {
    const { property } = node.callee as { property?: Node };
    const [name, value] = node.arguments as [Node?, Node?];
    const speaks = property?.name === 'setAttribute' && spoken.test(String(name?.value));
    return speaks ? texts(value ?? null) : [];
  }
  return [];
}

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words that a reader would see and that no other language could replace. */
const hardCoded = (file: string, code: string): string[] =>
  nodesOf(file, code)
    .flatMap(shown)
    .filter((text) => isWords(text) && !keys(en).includes(text))
    .map((text) => `${file}: ${text.trim()}`);

/** The same in a page as it lies on the disk; the name of the extension is the same in all languages. */
function hardCodedInPage(file: string, html: string): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  const all = [...document.querySelectorAll('*')];
  const said = all.flatMap((element) => [
    ...[...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : null)),
    ...[...element.attributes].map(({ name, value }) => (spoken.test(name) ? value : null)),
  ]);
  return said
    .map((text) => (text ?? '').trim())
    .filter((text) => isWords(text) && text !== en.extensionName)
    .map((text) => `${file}: ${text}`);
}

const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => join('entrypoints', name));

it('no words that a reader sees are written into a component', () => {
  expect(sources.flatMap((file) => hardCoded(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('nor into a page', () => {
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.flatMap((file) => hardCodedInPage(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
  ['<p>Two words</p>', ['Two words']],
  ['<p>{"Three"}{t("no.key")}</p>', ['Three']],
  ['<p title="One" class="no"><b aria-label="Four" /></p>', ['One', 'Four']],
  ["<p>{is ? 'Yes' : ''}{is && 'Sure'}{name ?? 'Nobody'}</p>", ['Yes', 'Sure', 'Nobody']],
  ["<p title={is ? 'Yes' : no} class={is ? 'open' : ''} />", ['Yes']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of code
  ['<p>{`${one} and ${two}`}{"about " + one}</p>', ['and', 'about']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of code
  ['line.textContent = "Said"; line.ariaLabel = `Of ${one}`;', ['Said', 'Of']],
  ["line.setAttribute('aria-label', 'Heard'); line.setAttribute('role', 'status');", ['Heard']],
])('finds the words in %s', (code, words) => {
  expect(hardCoded('a.tsx', code)).toEqual(words.map((one) => `a.tsx: ${one}`));
});

it('finds the words in a page', () => {
  const html = '<!doctype html><title>Claimnote</title><p lang="en">Wait <img alt="A sign"></p>';
  expect(hardCodedInPage('a.html', html)).toEqual(['a.html: Wait', 'a.html: A sign']);
});
