import { random } from './random.ts';
import { sentence } from './words.ts';

/** How much of what a generated page holds. */
export interface PageSize {
  articles: number;
  /** Terms in sentences that claim nothing. */
  mentions: number;
  /** Sentences that make a claim. */
  claims: number;
  seed: number;
  /** Of each article; with its menus and lists those of P have about 1,150 texts, of 36 code units on average. */
  paragraphs: number;
}

/** Page P of the issue on speed: the shape of 130 real articles, 550 mentions, 200 claim sentences. */
export const pageP: PageSize = {
  articles: 130,
  mentions: 550,
  claims: 200,
  seed: 12,
  paragraphs: 128,
};

/** One article of 1,500 texts, as most pages are. */
export const small: PageSize = { articles: 1, mentions: 0, claims: 0, seed: 12, paragraphs: 172 };

/** The same page at another size. @param factor such as 4 or 1/4 */
export const scaled = (size: PageSize, factor: number): PageSize => ({
  ...size,
  articles: Math.round(size.articles * factor),
  mentions: Math.round(size.mentions * factor),
  claims: Math.round(size.claims * factor),
});

const terms = ['vitamin B12', 'multiple sclerosis', 'relapsing-remitting MS', 'cobalamin'];

/**
 * The markup of a page: menus, headings, paragraphs with links and emphasis, lists, and the white
 * space between elements that makes up half of the text nodes of a real page.
 *
 * @param sentences that make a claim; taken in turn
 */
export function markup(size: PageSize, sentences: readonly string[]): string {
  const next = random(size.seed);
  const { paragraphs } = size;
  const slots = size.articles * paragraphs;
  const extra = new Map<number, string[]>();
  const place = (text: string): void => {
    const slot = Math.floor(next() * slots);
    extra.set(slot, [...(extra.get(slot) ?? []), text]);
  };
  for (let i = 0; i < size.mentions; i++)
    place(`${sentence(next, 40).slice(0, -1)} ${terms[i % terms.length]} ${sentence(next, 20)}`);
  for (let i = 0; i < size.claims; i++) place(sentences[i % sentences.length] ?? '');

  const paragraph = (slot: number): string => {
    const more = (extra.get(slot) ?? []).map((text) => ` ${text}`).join('');
    const link = `<a href="#${slot}">${sentence(next, 14).slice(0, -1)}</a>`;
    const em = `<em>${sentence(next, 8).slice(0, -1)}</em>`;
    const b = `<b>${sentence(next, 6).slice(0, -1)}</b>`;
    return `<p>${sentence(next, 80)} ${link} ${sentence(next, 70)} ${em} ${sentence(next, 90)} ${b} ${sentence(next, 10)}${more}</p>\n`;
  };
  const menu = (): string =>
    `<ul>\n${Array.from({ length: 20 }, () => `  <li><a href="#">${sentence(next, 10)}</a></li>\n`).join('')}</ul>\n`;
  const article = (index: number): string => {
    let body = `<article>\n<nav>\n${menu()}</nav>\n<h1>${sentence(next, 50)}</h1>\n`;
    for (let i = 0; i < paragraphs; i++) {
      if (i % 12 === 0) body += `<h2>${sentence(next, 30)}</h2>\n`;
      body += paragraph(index * paragraphs + i);
    }
    return `${body}<footer>\n${menu()}</footer>\n</article>\n`;
  };
  return Array.from({ length: size.articles }, (_, index) => article(index)).join('');
}
