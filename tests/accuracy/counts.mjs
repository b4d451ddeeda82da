// node tests/accuracy/counts.mjs [--write]: counts the corpus as Markdown tables.
// With --write the tables of README.md are replaced. No dependencies.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLAIMS, FITS, here, PARTS, readPart, STANCES } from './corpus.mjs';

const OPEN = '<!-- counts -->';
const CLOSE = '<!-- end of counts -->';
const row = (cells) => `| ${cells.join(' | ')} |`;
const sum = (records, of) => records.reduce((total, record) => total + of(record), 0);

/** One table: a heading row, a rule, the rows. */
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function overview(parts) {
  const count = (name, of) => [name, ...parts.map(({ records }) => of(records))];
  const mentions = (topic) => (records) =>
    sum(records, (r) => r.mentions.filter((m) => m.topic === topic && !m.optional).length);
  const claims = (test) => (records) =>
    sum(records, (r) => r.claims.filter((c) => !c.optional && test(c)).length);
  const have = (test) => (records) => records.filter(test).length;
  const studies = (test) => (records) => sum(records, (r) => (r.studies ?? []).filter(test).length);
  return table(
    ['', ...parts.map(({ stem }) => `\`${stem}\``)],
    [
      count('texts', (records) => records.length),
      ...['en', 'es', 'de', 'fr'].map((lang) =>
        count(
          `– ${lang}`,
          have((r) => r.lang === lang),
        ),
      ),
      count(
        'composed for this corpus',
        have((r) => r.provenance === 'composed'),
      ),
      count(
        'texts without a claim',
        have((r) => r.claims.length === 0),
      ),
      count(
        'texts with a decoy',
        have((r) => r.mentions.some((m) => m.topic === 'none')),
      ),
      count('mentions b12', mentions('b12')),
      count('mentions ms', mentions('ms')),
      count('mentions none (decoys)', mentions('none')),
      count('optional mentions', (records) =>
        sum(records, (r) => r.mentions.filter((m) => m.optional).length),
      ),
      count(
        'claim labels',
        claims(() => true),
      ),
      count('optional claim labels', (records) =>
        sum(records, (r) => r.claims.filter((c) => c.optional).length),
      ),
      ...STANCES.map((stance) =>
        count(
          `stance ${stance}`,
          claims((c) => c.stance === stance),
        ),
      ),
      ...FITS.map((fit) =>
        count(
          `fit ${fit}`,
          claims((c) => c.fit === fit),
        ),
      ),
      count('hard negatives, both true', (records) =>
        sum(records, (r) => r.hard_negatives.filter((h) => h.kind === 'both-true').length),
      ),
      count('hard negatives, decoy sense', (records) =>
        sum(records, (r) => r.hard_negatives.filter((h) => h.kind === 'decoy-sense').length),
      ),
      count(
        'study labels, shipped',
        studies((s) => s.study !== null),
      ),
      count(
        'study labels, not shipped',
        studies((s) => s.study === null),
      ),
    ],
  );
}

function byClaim(parts) {
  const all = parts.flatMap(({ records }) => records.flatMap((r) => r.claims));
  const cells = (claim, stems) => {
    const records = parts.filter(({ stem }) => stems.includes(stem)).flatMap((p) => p.records);
    const labels = records.flatMap((r) => r.claims.filter((c) => c.claim === claim && !c.optional));
    return STANCES.map((stance) => labels.filter((c) => c.stance === stance).length).join(' / ');
  };
  return table(
    ['claim (asserts / hedges / denies / asks)', 'development', 'set aside', 'optional, all'],
    CLAIMS.map((claim) => [
      claim,
      cells(claim, ['dev', 'articles-dev']),
      cells(claim, ['set-aside', 'set-aside-articles']),
      all.filter((c) => c.claim === claim && c.optional).length,
    ]),
  );
}

function bySense(parts) {
  const senses = new Map();
  for (const { stem, records } of parts)
    for (const m of records.flatMap((r) => r.mentions.filter((x) => x.topic === 'none'))) {
      const entry = senses.get(m.sense) ?? { why: m.why, dev: 0, aside: 0 };
      entry[stem.startsWith('set-aside') ? 'aside' : 'dev']++;
      senses.set(m.sense, entry);
    }
  const rows = [...senses].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['sense', 'what', 'development', 'set aside'],
    rows.map(([sense, { why, dev, aside }]) => [sense, why, dev, aside]),
  );
}

/** The counts as they stand in README.md, markers included. */
export function countsBlock() {
  const parts = PARTS.map((part) => ({ ...part, records: readPart(part.stem) }));
  const titled = [
    ['### Parts', overview(parts)],
    ['### Claims (optional ones left out)', byClaim(parts)],
    ['### Decoy senses (mentions)', bySense(parts)],
  ];
  const body = titled.map(([title, text]) => `${title}\n\n${text}`).join('\n\n');
  return `${OPEN}\n\n${body}\n\n${CLOSE}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const block = countsBlock();
  if (process.argv.includes('--write')) {
    const readme = fs.readFileSync(here('README.md'), 'utf8');
    const start = readme.indexOf(OPEN);
    const end = readme.indexOf(CLOSE);
    if (start < 0 || end < start) throw new Error('README.md has no place for the counts');
    fs.writeFileSync(
      here('README.md'),
      readme.slice(0, start) + block + readme.slice(end + CLOSE.length),
    );
  } else console.log(block);
}
