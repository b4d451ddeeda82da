import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'claimnote-recognise-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does for somebody who stands in `folder`. */
function recognise(words: string[], input = '') {
  const done = spawnSync(
    process.execPath,
    [resolve('tests/tools/run.mjs'), 'recognise', ...words],
    {
      env: { ...process.env, INIT_CWD: folder },
      input,
      encoding: 'utf8',
    },
  );
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const text = '# Vitamin B12\nIt does not cure multiple sclerosis.\n- MS';

// Each run starts a program of its own.
describe('npm run recognise', { timeout: 60_000 }, () => {
  it('answers each line with offsets into its text and prints nothing else', () => {
    writeFileSync(
      join(folder, 'in.jsonl'),
      `${JSON.stringify({ id: 'a', text, more: 1 })}\n{"id":"b","text":""}\n`,
    );
    const { code, out } = recognise(['in.jsonl']);
    expect(code).toBe(0);
    const [first, second, ...rest] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(Object.keys(first)).toEqual(['id', 'mentions', 'claims', 'studies']);
    const words = first.mentions.map(
      ({ start, end, topic }: { start: number; end: number; topic: string }) => [
        topic,
        text.slice(start, end),
      ],
    );
    expect(words).toContainEqual(['b12', 'Vitamin B12']);
    expect(words).toContainEqual(['ms', 'multiple sclerosis']);
    expect(second).toEqual({ id: 'b', mentions: [], claims: [], studies: [] });
    expect(rest).toEqual([]);
  });

  it('reads standard input, and says why when asked', () => {
    const { out } = recognise(['--explain', '-'], JSON.stringify({ id: 'a', text }));
    const [claim] = JSON.parse(out).claims;
    expect(claim.why[0]).toMatchObject({
      decision: 'claim',
      words: expect.arrayContaining(['cure']),
    });
  });

  it('reports a draft to its writer', () => {
    writeFileSync(join(folder, 'draft.txt'), 'Vitamin B12 cures multiple sclerosis.\n');
    const { out } = recognise(['--report', 'draft.txt']);
    expect(out).toContain('"Vitamin B12 cures multiple sclerosis."');
    expect(out).toContain('OVERSTATED');
    const [review] = JSON.parse(recognise(['--report', '--json', 'draft.txt']).out);
    expect(review.claims[0]).toMatchObject({
      claim: 'b12-cures-ms',
      strongest: expect.any(String),
    });
  });

  it.each([
    ['a malformed line', ['-'], '{"id":"a","text":"B12"}\n{"id"', 'standard input:2: not JSON'],
    ['a missing file', ['nowhere.txt'], '', 'nowhere.txt cannot be read'],
    ['an unknown option', ['--loud', '-'], '', 'no option --loud'],
    ['no file', [], '', 'npm run --silent recognise'],
  ])(
    'ends with exit code 1 and a message for %s, and half an answer for none',
    (_, words, input, message) => {
      const { code, out, err } = recognise(words, input);
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toContain(message);
    },
  );
});
