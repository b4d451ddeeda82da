import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocuments } from '../../tools/read/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'claimnote-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const cut = (path: string) =>
  readDocuments(path).map(({ text, blocks }) =>
    blocks.map(({ block, offset }) => [block.kind, text.slice(offset, offset + block.text.length)]),
  );

describe('a saved page', () => {
  it('is read block by block, with inline elements joined and code left out', () => {
    const path = file(
      'a.html',
      '<title>no</title><h1>Vitamin B<sub>12</sub></h1><p>One <b>two</b>\n  three<br>four<script>no</script><ul><li>item</ul><pre>no</pre><textarea>no</textarea>',
    );
    expect(cut(path)).toEqual([
      [
        ['heading', 'Vitamin B12'],
        ['text', 'One two three four'],
        ['item', 'item'],
      ],
    ]);
  });

  it('may hold a link that no browser could follow', () => {
    expect(cut(file('b.html', '<p><a href="http://x/%E0%A4%A">B12</a></p>'))).toEqual([
      [['text', 'B12']],
    ]);
  });
});

describe('a text', () => {
  it('ends a block at each line', () => {
    expect(cut(file('a.txt', '# Head\r\nOne.\r\n- item'))).toEqual([
      [
        ['heading', 'Head'],
        ['text', 'One.'],
        ['item', 'item'],
      ],
    ]);
  });

  it('that was wrapped by hand is read by paragraphs', () => {
    expect(cut(file('b.txt', 'One two\nthree.\n\n- item\n- item\n'))).toEqual([
      [
        ['text', 'One two three.'],
        ['item', 'item'],
        ['item', 'item'],
      ],
    ]);
  });
});

describe('a bad line', () => {
  it.each([
    ['{"id":"a","text":"x"}\n{"id":', ':2: not JSON'],
    ['\n[]', ':2: not a JSON object'],
    ['{"text":"x"}', ':1: no "id"'],
    ['{"id":"a"}', ':1: no "text"'],
    ['{"id":"a","text":"x","lang":5}', ':1: "lang" is not a text'],
  ])('%j is named with its number', (text, complaint) => {
    expect(() => readDocuments(file('bad.jsonl', text))).toThrow(complaint);
  });

  it('that is not UTF-8 is named too', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","text":"x"}\n'),
      Buffer.from([0xff, 0xfe]),
    ]);
    expect(() => readDocuments(file('bytes.jsonl', bytes))).toThrow(':2: not UTF-8');
  });

  it('is no reason to stumble over unknown keys, unpaired surrogates and empty lines', () => {
    const [one] = readDocuments(
      file('odd.jsonl', '\n{"id":"a","text":"\\ud800 B12","more":1}\n\n'),
    );
    expect(one?.text).toBe('\ud800 B12');
  });
});
