import type { Why } from '../../claims/recognise/types.ts';
import { Plain, say } from './plain.ts';
import { type Document, readDocuments } from './read/documents.ts';
import { BadLine } from './read/lines.ts';
import { recognised } from './read/recognised.ts';
import { report } from './report.ts';

const usage = `npm run --silent recognise -- [--explain] FILE...
npm run --silent recognise -- --report [--json] FILE...
  FILE: .jsonl with lines {"id","text","lang"?}, .html, .txt, or - for JSON Lines on standard input`;

const options = ['--explain', '--report', '--json'];

/** One line of the answer: spans first, and the reasons where they were asked for. */
function line({ id, text, blocks, known }: Document, explain: boolean): string {
  const found = recognised(blocks, { why: explain });
  const why = (one: { why?: Why[] }) => (explain ? { why: one.why ?? [] } : {});
  return JSON.stringify({
    id,
    ...(known ? {} : { text }),
    mentions: found.mentions.map(({ start, end, topic, ...rest }) => ({
      start,
      end,
      topic,
      ...why(rest),
    })),
    claims: found.claims.map(({ start, end, claim, stance, fit, ...rest }) => ({
      start,
      end,
      claim,
      stance,
      fit,
      ...why(rest),
    })),
    studies: found.studies.map(({ start, end, study, ...rest }) => ({
      start,
      end,
      study,
      ...why(rest),
    })),
  });
}

/** Reads every file before anything is printed, so that a bad one leaves no half answer. */
function documentsOf(files: string[]): Document[] | null {
  const documents: Document[] = [];
  let bad = false;
  for (const file of files) {
    try {
      documents.push(...readDocuments(file));
    } catch (error) {
      if (!(error instanceof BadLine || error instanceof Plain)) throw error;
      say(error.message);
      bad = true;
    }
  }
  return bad ? null : documents;
}

/** `npm run recognise`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const files = words.filter((word) => word === '-' || !word.startsWith('-'));
  const flags = words.filter((word) => !files.includes(word));
  const unknown = flags.find((flag) => !options.includes(flag));
  if (unknown !== undefined || files.length === 0) {
    say(unknown === undefined ? usage : `There is no option ${unknown}.\n${usage}`);
    return 1;
  }
  const documents = documentsOf(files);
  if (documents === null) return 1;
  if (flags.includes('--report')) {
    process.stdout.write(report(documents, flags.includes('--json')));
  } else
    for (const one of documents)
      process.stdout.write(`${line(one, flags.includes('--explain'))}\n`);
  return 0;
}
