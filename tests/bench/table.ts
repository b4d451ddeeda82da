import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { isMet, type Row } from './rows.ts';

const figure = (value: number): string =>
  Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en-US')
    : String(Number(value.toPrecision(3)));

const goalOf = ({ goal }: Row): string =>
  goal ? `${goal.at === 'most' ? 'at most' : 'at least'} ${figure(goal.value)}` : '';

const spreadOf = ({ value: { low, high } }: Row): string => `${figure(low)} to ${figure(high)}`;

const metOf = (row: Row): string => ({ true: 'met', false: 'not met', null: '' })[`${isMet(row)}`];

/** One row for a terminal. */
export function line(row: Row): string {
  const { measure, value, unit } = row;
  return [
    measure.padEnd(46),
    `${figure(value.median)} ${unit}`.padStart(12),
    `(${spreadOf(row)})`.padEnd(24),
    goalOf(row).padEnd(16),
    metOf(row),
  ].join('  ');
}

/** When, where and how it was measured. */
export function occasion(browser: string, rounds: number, busy = loadavg()[0] ?? 0): string {
  const all = cpus();
  const model = all[0]?.model.trim() ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${all.length} × ${model}, ${busy.toFixed(1)} processes at work when it began, ${browser}, ${rounds} rounds`;
}

const begin = '<!-- bench: written by `npm run bench -- --readme` -->';
const end = '<!-- /bench -->';

/** Writes the table into the marked part of a file. @throws where the file has no such part */
export function writeTable(path: string, rows: readonly Row[], when: string): void {
  const text = readFileSync(path, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`${path} has no part for a table`);
  const lines = rows.map(
    (row) =>
      `| ${row.measure} | ${figure(row.value.median)} ${row.unit} | ${spreadOf(row)} | ${goalOf(row)} | ${metOf(row)} |`,
  );
  const table = [
    '',
    `Measured ${when}.`,
    '',
    '| measure | median | spread | goal | |',
    '|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
  writeFileSync(path, `${before}${begin}${table}${end}${after}`);
}
