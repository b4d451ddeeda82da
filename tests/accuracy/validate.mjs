// node tests/accuracy/validate.mjs: checks every label of the corpus; exit 1 if one is wrong.
// No dependencies. Offsets are UTF-16 code units, end exclusive.
import fs from 'node:fs';
import { CLAIMS, FITS, here, PARTS, readPart, STANCES } from './corpus.mjs';
import { countsBlock } from './counts.mjs';

const studyIds = new Set(
  fs.readdirSync(here('../../claims/data/studies')).map((name) => name.replace(/\.json$/, '')),
);
const errors = [];

/** Checks one span: whole numbers inside the text, on one line, no blank at either end. */
function checkSpan(at, what, span, text) {
  const { start, end } = span;
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start;
  if (!inside || end > text.length) return errors.push(`${at}: ${what} has a bad span`);
  const words = text.slice(start, end);
  if (words.includes('\n')) errors.push(`${at}: ${what} crosses a line: ${words}`);
  if (words !== words.trim()) errors.push(`${at}: ${what} has a blank at its end: ${words}`);
}

function checkMentions(at, { text, mentions }) {
  let last = 0;
  for (const mention of mentions) {
    checkSpan(at, 'a mention', mention, text);
    if (text.slice(mention.start, mention.end) !== mention.surface)
      errors.push(`${at}: the text is not ${mention.surface}`);
    if (mention.start < last) errors.push(`${at}: mentions overlap at ${mention.surface}`);
    last = mention.end;
    if (!['b12', 'ms', 'none'].includes(mention.topic))
      errors.push(`${at}: unknown topic ${mention.topic}`);
    if (!mention.sense || !mention.why) errors.push(`${at}: ${mention.surface} has no sense`);
    if (mention.core_start === undefined) continue;
    checkSpan(at, 'a core', { start: mention.core_start, end: mention.core_end }, text);
    if (mention.core_start < mention.start || mention.core_end > mention.end)
      errors.push(`${at}: the core of ${mention.surface} lies outside it`);
  }
}

function checkClaims(at, { text, claims }, fitNeeded) {
  const seen = new Set();
  for (const claim of claims) {
    checkSpan(at, 'a claim', claim, text);
    if (!CLAIMS.includes(claim.claim)) errors.push(`${at}: unknown claim ${claim.claim}`);
    if (!STANCES.includes(claim.stance)) errors.push(`${at}: unknown stance ${claim.stance}`);
    if (claim.stance_alt !== undefined && !STANCES.includes(claim.stance_alt))
      errors.push(`${at}: unknown second stance ${claim.stance_alt}`);
    if (claim.stance_alt === claim.stance) errors.push(`${at}: the second stance is the first`);
    if (fitNeeded ? !FITS.includes(claim.fit) : claim.fit && !FITS.includes(claim.fit))
      errors.push(`${at}: ${claim.claim} has no known fit`);
    const key = `${claim.start} ${claim.end} ${claim.claim} ${claim.stance}`;
    if (seen.has(key)) errors.push(`${at}: the same claim twice: ${key}`);
    seen.add(key);
  }
}

function checkHardNegatives(at, { text, claims, hard_negatives }) {
  for (const hard of hard_negatives) {
    checkSpan(at, 'a hard negative', hard, text);
    if (!['both-true', 'decoy-sense'].includes(hard.kind))
      errors.push(`${at}: unknown kind ${hard.kind}`);
    const claim = claims.find((c) => !c.optional && c.start < hard.end && hard.start < c.end);
    if (claim) errors.push(`${at}: a hard negative holds ${claim.claim}`);
  }
}

function checkStudies(at, { text, studies = [] }) {
  for (const label of studies) {
    checkSpan(at, 'a study', label, text);
    if (!label.what) errors.push(`${at}: a study without words`);
    for (const id of [label.study, ...(label.study_alt ?? [])])
      if (id !== null && !studyIds.has(id)) errors.push(`${at}: we ship no study ${id}`);
  }
}

function checkRecord(record, part) {
  const at = record.id;
  const { text } = record;
  if (!new RegExp(`^${part.prefix}\\d+$`).test(at)) errors.push(`${at}: not an id of ${part.stem}`);
  if (!['en', 'es', 'de', 'fr'].includes(record.lang)) errors.push(`${at}: unknown language`);
  if (!part.article && /\n/.test(text)) errors.push(`${at}: a passage of more than one line`);
  if (!part.article && (text.length < 50 || text.length > 900)) errors.push(`${at}: bad length`);
  const fitNeeded = part.article || Array.isArray(record.studies);
  checkMentions(at, record);
  checkClaims(at, record, fitNeeded);
  checkHardNegatives(at, record);
  checkStudies(at, record);
}

const ids = new Set();
const texts = new Map();
for (const part of PARTS) {
  for (const record of readPart(part.stem)) {
    if (ids.has(record.id)) errors.push(`${record.id} comes twice`);
    ids.add(record.id);
    if (texts.has(record.text)) errors.push(`${record.id}: same text as ${texts.get(record.text)}`);
    texts.set(record.text, record.id);
    checkRecord(record, part);
  }
}
// A formatter may pad the tables of README.md, so blanks and rules are compared by kind.
const plain = (markdown) => markdown.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
if (!plain(fs.readFileSync(here('README.md'), 'utf8')).includes(plain(countsBlock())))
  errors.push('README.md: counts are stale; run node tests/accuracy/counts.mjs --write');

for (const error of errors) console.error(error);
if (errors.length === 0) console.log(`${ids.size} texts, every label in order`);
process.exitCode = errors.length === 0 ? 0 : 1;
