/** Makes `docs/ORIGINS.md`: where each shipped field of each source and product was seen. */
import type { Approvals, Source } from '../schema.ts';

type Seen = Readonly<Record<string, { how: string; where?: string | undefined }>>;

const head = `# Where each field was seen

Made by \`npm run schema\` from the records in \`claims/data/\`; not to be edited by hand.

Three words say how a field is known: **publisher** (on the page of its publisher, of PubMed or of
the body that issued it), **copy** (on a copy, an index or another page that quotes it), **not
seen** (worked out, such as a link made from a title; the record says so). A field that nobody saw
is not shipped. Texts under \`finding\`, \`limit\` and \`design\` are our own words on what was read
there. All of it is as of the date of the check in the record.
`;

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Fields known in the same way from the same place stand in one row. */
function table(seen: Seen): string {
  const rows = new Map<string, string[]>();
  for (const [field, { how, where = '' }] of Object.entries(seen)) {
    const key = `${how} | ${cell(where)}`;
    rows.set(key, [...(rows.get(key) ?? []), `\`${field}\``]);
  }
  const lines = [...rows].map(([key, fields]) => `| ${fields.join(', ')} | ${key} |`);
  return ['| fields | how | where |', '|---|---|---|', ...lines].join('\n');
}

function section(id: string, title: string, seen: Seen): string {
  return `### ${id}\n\n${title}\n\n${table(seen)}\n`;
}

/** The page as Markdown, ending in one line break. */
export function originsPage(sources: readonly Source[], approvals: Approvals): string {
  const ordered = sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { products, supplementLabels, msDrugs } = approvals;
  const parts = [
    head,
    '## Studies and official sources\n',
    ...ordered.map((source) => section(source.id, source.title, source.custom.seen)),
    '## Products\n',
    ...products.map((product) => section(product.id, product.name, product.seen)),
    '## What a supplement label may say\n',
    `${table(supplementLabels.seen)}\n`,
    '## Drugs for MS\n',
    ...[...msDrugs.approved, ...msDrugs.otherUses].map((drug) =>
      section(drug.generic, drug.brands.join(', '), drug.seen),
    ),
    ...msDrugs.offTheMarket.map((drug) => section(drug.drug, 'Off the market', drug.seen)),
  ];
  return parts.join('\n');
}
