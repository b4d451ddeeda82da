import { domainToASCII } from 'node:url';
import { expect, it } from 'vitest';
import { siteName } from '../../../components/siteName.ts';
import { english as t } from './english.ts';

/** Without the marks that keep its direction to itself. */
const shown = (name: string): string =>
  siteName(domainToASCII(name), t).replace(/[\u2068\u2069]/g, '');

it.each([
  'münchen.de',
  'www.société.example.fr',
  'пример.рф',
  'ελλάδα.gr',
  '例え.jp',
  '한국.kr',
  'مثال.com',
  'ไทย.th',
  'øre.dk',
])('shows %s as people write it, and its address beside', (name) => {
  expect(shown(name)).toBe(`${name} (${domainToASCII(name)})`);
});

it.each([
  ['a Cyrillic letter among Latin ones', 'аpple.com'],
  ['Cyrillic letters alone that look Latin', 'аррӏе.com'],
  ['a Greek letter among Latin ones', 'gοogle.com'],
  ['Greek letters alone that look Latin', 'νικον.com'],
  ['a Latin letter from the edge of the script', 'ɢoogle.com'],
  ['an i without its dot', 'wıkipedia.org'],
  ['a dash that is none', 'bankー.com'],
])('leaves %s in the form of addresses', (_, name) => {
  expect(shown(name)).toBe(domainToASCII(name));
  expect(shown(name)).toContain('xn--');
});

it('keeps a right-to-left name from turning what stands around it', () => {
  expect(siteName(domainToASCII('مثال.com'), t)).toMatch(/^\u2068[^\u2069]+\u2069 \(xn--/);
});

it.each([
  ['example.org', 'example.org'],
  ['file:', 'local files'],
  ['xn--a.com', 'xn--a.com'],
  ['xn--.com', 'xn--.com'],
])('shows %s as %s', (site, name) => {
  expect(siteName(site, t)).toBe(name);
});
