import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /^(alt|aria-(description|label|roledescription|valuetext)|caption|heading|hint|label|legend|placeholder|summary|title)$/;

/** Words that a reader would see and that no other language could replace. */
function hardCoded(file: string, code: string): string[] {
  return nodesOf(file, code)
    .filter(({ node: { type, value }, parents: [parent, above] }) => {
      if (typeof value !== 'string' || !/\p{L}{2}/u.test(value)) return false;
      if (type === 'JSXText') return true;
      if (parent?.type === 'JSXAttribute')
        return spoken.test(String((parent.name as Node).name)) && !keys(en).includes(value);
      return (
        parent?.type === 'JSXExpressionContainer' &&
        /^JSX(Element|Fragment)$/.test(above?.type ?? '')
      );
    })
    .map(({ node }) => `${file}: ${String(node.value).trim()}`);
}

it('no words that a reader sees are written into a component', () => {
  expect(sources.flatMap((file) => hardCoded(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('finds such words in text, in braces and in names for assistive technology', () => {
  const code = '<p title="One" class="no">Two {"Three"} {t("no.key")} <b aria-label="Four" /></p>';
  expect(hardCoded('a.tsx', code)).toEqual([
    'a.tsx: One',
    'a.tsx: Two',
    'a.tsx: Three',
    'a.tsx: Four',
  ]);
});
