import { extname } from 'node:path';
import { blocksOfText, type PlacedBlock } from '../../../claims/recognise/index.ts';
import { blocksOfHtml } from './html.ts';
import { BadLine, jsonLines, readText } from './lines.ts';

/** A text to recognise things in. Offsets of its blocks, and of results, count in `text`. */
export interface Document {
  id: string;
  text: string;
  blocks: PlacedBlock[];
  /** Whether the caller knows `text` already, as with JSON Lines. */
  known: boolean;
}

function linesOf(path: string, text: string): Document[] {
  return [...jsonLines(path, text)].map(([line, value]) => {
    const { id, text: own, lang } = value;
    if (typeof own !== 'string') throw new BadLine(path, line, 'no "text"');
    if (lang !== undefined && lang !== null && typeof lang !== 'string')
      throw new BadLine(path, line, '"lang" is not a text');
    return {
      id: id as string,
      text: own,
      blocks: blocksOfText(own, typeof lang === 'string' ? lang : undefined),
      known: true,
    };
  });
}

/**
 * Joins the lines of paragraphs in a text that was wrapped by hand: one with empty lines between
 * paragraphs and no long lines. Length and offsets stay as they are.
 */
function unwrapped(text: string): string {
  const lines = text.split('\n');
  const isWrapped = /\n\s*\n/.test(text.trim()) && lines.every(({ length }) => length <= 120);
  return isWrapped ? text.replace(/(?<=[^\n\s])\n(?=[^\n\s#-])/g, ' ') : text;
}

function plain(id: string, raw: string): Document {
  const text = unwrapped(raw.replace(/\r\n?/g, '\n'));
  return { id, text, blocks: blocksOfText(text), known: false };
}

/**
 * The documents of a file: one a line of `.jsonl` (and of standard input), one for any other file.
 *
 * @param path as the caller wrote it, or `-`
 * @throws {Plain} or {BadLine} where it cannot be read
 */
export function readDocuments(path: string): Document[] {
  const { name, text } = readText(path);
  const kind = path === '-' ? '.jsonl' : extname(path).toLowerCase();
  if (kind === '.jsonl' || kind === '.ndjson')
    return linesOf(path === '-' ? 'standard input' : path, text);
  if (/^\.x?html?$/.test(kind)) return [{ id: name, ...blocksOfHtml(text), known: false }];
  return [plain(name, text)];
}
