import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../tools/recognise.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimnote-recognise-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the command as npm does for somebody who stands in `folder`. */
function start(words: string[], input = '') {
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

/** Runs it in this process, which spares the start of another. */
async function run(words: string[]) {
  const said = { out: '', err: '' };
  const catching = (stream: NodeJS.WriteStream, name: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((words) => {
      said[name] += String(words);
      return true;
    });
  const streams = [catching(process.stdout, 'out'), catching(process.stderr, 'err')];
  try {
    const code = await main(words);
    return { code, ...said };
  } finally {
    for (const stream of streams) stream.mockRestore();
  }
}

const text = '# Vitamin B12\nIt does not cure multiple sclerosis.\n- MS';

// What is started is a program of its own.
describe('npm run recognise', { timeout: 60_000 }, () => {
  beforeEach(() => vi.stubEnv('INIT_CWD', folder));
  afterEach(() => vi.unstubAllEnvs());

  it('answers each line with offsets into its text and prints nothing else', () => {
    writeFileSync(
      join(folder, 'in.jsonl'),
      `${JSON.stringify({ id: 'a', text, more: 1 })}\n{"id":"b","text":""}\n`,
    );
    const { code, out } = start(['in.jsonl']);
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
    const { out } = start(['--explain', '-'], JSON.stringify({ id: 'a', text }));
    const [claim] = JSON.parse(out).claims;
    expect(claim.why[0]).toMatchObject({
      decision: 'claim',
      words: expect.arrayContaining(['cure']),
    });
  });

  it('reports a draft to its writer', async () => {
    writeFileSync(join(folder, 'draft.txt'), 'Vitamin B12 cures multiple sclerosis.\n');
    const { out } = await run(['--report', 'draft.txt']);
    expect(out).toContain('"Vitamin B12 cures multiple sclerosis."');
    expect(out).toContain('OVERSTATED');
    const [review] = JSON.parse((await run(['--report', '--json', 'draft.txt'])).out);
    expect(review.claims[0]).toMatchObject({
      claim: 'b12-cures-ms',
      strongest: expect.any(String),
    });
  });

  it('ends with exit code 1 and a message for a malformed line, and half an answer for none', () => {
    const { code, out, err } = start(['-'], '{"id":"a","text":"B12"}\n{"id"');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('standard input:2: not JSON');
  });

  it.each([
    ['a missing file', ['nowhere.txt'], 'nowhere.txt cannot be read'],
    ['an unknown option', ['--loud', '-'], 'no option --loud'],
    ['no file', [], 'npm run --silent recognise'],
  ])('ends likewise for %s', async (_, words, message) => {
    const { code, out, err } = await run(words);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});
