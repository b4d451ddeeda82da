// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  blocksAround,
  forgetBlocks,
  offsetIn,
  type PageBlock,
} from '../../../../entrypoints/content/blocks.ts';

/** The blocks of the run that holds the words, of a page with this body. */
function read(html: string, words: string): PageBlock[] {
  forgetBlocks();
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode())
    if ((text as Text).data.includes(words)) return blocksAround(text as Text);
  throw new Error(`no "${words}"`);
}
const textOf = (html: string, words: string): string[] => read(html, words).map((b) => b.text);

describe('blocks of a page', () => {
  it.each([
    [
      'inline elements are one run',
      '<p>Low B<sub>12</sub> and <b>vit</b>amin</p>',
      'Low B12 and vitamin',
    ],
    ['a word break is nothing', '<p>Low cobal<wbr>amin</p>', 'Low cobalamin'],
    [
      'white space is as on screen',
      '<p>\n  Low   vitamin\n\tB12 <b> now</b> </p>',
      'Low vitamin B12 now ',
    ],
    ['a line break is one', '<p>Low<br>B12</p>', 'Low\nB12'],
    ['two line breaks end a block', '<div>x<br> <br>Low B12<br><br>y</div>', 'Low B12'],
    [
      'code leaves a sign that something is there',
      '<p>Low <code>x=1</code> B12</p>',
      'Low \uFFFC B12',
    ],
    [
      'scripts and notes of pronunciation are nothing',
      '<p>Low<script>1</script> <ruby>B12<rt>bee</rt></ruby></p>',
      'Low B12',
    ],
    ['a block inside ends the run', '<div>Low B12<p>inner</p>after</div>', 'Low B12'],
    [
      'a custom element in a sentence is part of it',
      '<p>Low <x-tip>B12</x-tip> now</p>',
      'Low B12 now',
    ],
    ['elsewhere it is a block', '<div><x-a>Low</x-a><x-b>B12</x-b></div>', 'Low'],
    [
      'an inline editor is not read',
      '<p>Low <span contenteditable>typed</span> B12</p>',
      'Low \uFFFC B12',
    ],
  ])('%s', (_, html, text) => {
    expect(textOf(html, 'Low')).toEqual([text]);
  });

  it('tells headings and list items, also with a paragraph inside', () => {
    const kind = (html: string) => read(html, 'Low')[0]?.kind;
    expect(kind('<h3>Low <i>B12</i></h3>')).toBe('heading');
    expect(kind('<div role="heading">Low</div>')).toBe('heading');
    expect(kind('<ul><li>Low</li></ul>')).toBe('item');
    expect(kind('<ul><li><p>Low</p></li></ul>')).toBe('item');
    expect(kind('<p>Low</p>')).toBe('text');
  });

  it('gives the language and the links with their place', () => {
    const [block] = read(
      '<div lang="de"><p>Low <a href="https://doi.org/10.1/x">B<b>12</b></a> now</p></div>',
      'Low',
    );
    expect(block?.lang).toBe('de');
    const [link] = block?.links ?? [];
    expect(block?.text.slice(link?.start, link?.end)).toBe('B12');
    expect(link?.href).toBe('https://doi.org/10.1/x');
  });

  it('finds the way back to every code unit', () => {
    const [block] = read('<p>\n Low  <i>vitamin</i>\n B<sub>12</sub>.</p>', 'Low');
    for (const { node, from, at, length } of block?.pieces ?? [])
      for (let i = 0; i < length; i++) {
        const shown = block?.text[at + i];
        const own = node.data[from + i] as string;
        expect(/\s/.test(own) ? ' ' : own).toBe(shown);
        expect(offsetIn(block as PageBlock, node, from + i)).toBe(at + i);
      }
  });

  it('cuts a very long run so that no block is much longer than 8000 code units', () => {
    const blocks = read(`<p>Low ${'and so on it goes '.repeat(3000)}</p>`, 'Low');
    expect(blocks.length).toBeGreaterThan(5);
    for (const { text } of blocks) expect(text.length).toBeLessThanOrEqual(16_000);
    expect(blocks.map((b) => b.text).join('')).toBe(`Low ${'and so on it goes '.repeat(3000)}`);
  });
});

it('goes through a long text without white space only once', () => {
  /** Code units gone through by searches of strings. */
  const gone = (length: number): number => {
    let units = 0;
    const { exec } = RegExp.prototype;
    const { lastIndexOf } = String.prototype;
    RegExp.prototype.exec = function (text) {
      const from = this.global ? this.lastIndex : 0;
      const found = exec.call(this, text);
      units += (found ? found.index + found[0].length : text.length) - from;
      return found;
    };
    String.prototype.lastIndexOf = function (this: string, sought, from = this.length) {
      const found = lastIndexOf.call(this, sought, from);
      units += Math.min(from, this.length) - Math.max(found, 0);
      return found;
    };
    try {
      read(`<p>vitamin B12 ${'a'.repeat(length)}</p>`, 'vitamin');
    } finally {
      RegExp.prototype.exec = exec;
      String.prototype.lastIndexOf = lastIndexOf;
    }
    return units;
  };
  expect(gone(400_000)).toBeLessThan(5 * gone(100_000));
});
