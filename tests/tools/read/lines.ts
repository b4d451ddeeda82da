import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fromCaller, Plain } from '../plain.ts';

/** What is wrong with one line of a file; the command prints it and ends with exit code 1. */
export class BadLine extends Error {
  constructor(file: string, line: number, complaint: string) {
    super(`${file}:${line}: ${complaint}`);
  }
}

function lineOfFirstBadByte(bytes: Buffer): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to;
  }
  return line;
}

/**
 * Reads a text file named by the caller, or standard input for `-`.
 *
 * @throws {Plain} where it cannot be read
 * @throws {BadLine} where it is not UTF-8
 */
export function readText(path: string): { name: string; text: string } {
  const name = path === '-' ? 'standard input' : path;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : fromCaller(path));
  } catch (error) {
    throw new Plain(`${name} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  try {
    return {
      name: path === '-' ? '-' : basename(path),
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    };
  } catch {
    throw new BadLine(name, lineOfFirstBadByte(bytes), 'not UTF-8');
  }
}

export type Json = Record<string, unknown>;

/**
 * The objects of a JSON Lines text with the numbers of their lines; empty lines are passed over.
 *
 * @throws {BadLine} at the first line that is no JSON object with an `id`
 */
export function* jsonLines(file: string, text: string): Generator<[line: number, value: Json]> {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new BadLine(
        file,
        index + 1,
        `not JSON (${error instanceof Error ? error.message : error})`,
      );
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new BadLine(file, index + 1, 'not a JSON object');
    const { id } = value as Json;
    if (typeof id !== 'string' || id === '') throw new BadLine(file, index + 1, 'no "id"');
    yield [index + 1, value as Json];
  }
}
