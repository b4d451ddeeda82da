import { toUnicode } from 'punycode/punycode.es6.js';

/** Scripts that a part of a name may be written in, alone. Those written together stand as one. */
const scripts = [
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Telugu',
  'Thai',
  'Ethiopic',
  'Han}\\p{scx=Hiragana}\\p{scx=Katakana',
  'Han}\\p{scx=Hangul',
].map((script) => new RegExp(`^[\\p{scx=${script}}0-9-]+$`, 'u'));

/** Latin letters that no accent taken off turns into a to z, and that nobody takes for one of these. */
const latin = /^[a-z0-9ßæœøþ-]+$/;

/** Whole words of these letters can pass for Latin ones: "аррӏе" is none of the fruit's letters. */
const looksLatin = /^[асԁеһіјкӏорԛѕԝхуьѵαεηικνορτυωχγ0-9-]+$/u;

function isPlain(part: string): boolean {
  if (part.normalize('NFC') !== part || part.toLowerCase() !== part) return false;
  if (latin.test(part.normalize('NFD').replace(/\p{M}/gu, ''))) return true;
  return !looksLatin.test(part) && scripts.some((script) => script.test(part));
}

/**
 * How people write an international site name: `münchen.de` for `xn--mnchen-3ya.de`.
 *
 * @param site in the ASCII form that URLs use
 * @returns null where it has no other form, and where a part of it mixes scripts or could pass for
 *   another name: that one is to be seen as it is
 */
export function internationalName(site: string): string | null {
  if (!/(?:^|\.)xn--/.test(site)) return null;
  try {
    const name = toUnicode(site);
    return name.split('.').every(isPlain) ? name : null;
  } catch {
    return null;
  }
}
