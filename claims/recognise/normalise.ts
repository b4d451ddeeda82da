/** A text made plain for matching, and the way back to where each character came from. */
export interface Folded {
  /** Case is kept; accents, exotic hyphens, spaces and digits are plain; invisible characters are gone. */
  readonly text: string;
  /** Offset in the original of each character of `text`; null when they are the same. */
  readonly map: Uint32Array | null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: "plain ASCII" is what is asked
const PLAIN = /^[\x00-\x7f]*$/;

const folds = new Map<number, string>();

function foldChar(code: number): string {
  if (code >= 0x300 && code <= 0x36f) return '';
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff)
    return '';
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
    return ' ';
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-';
  if (code === 0x2018 || code === 0x2019 || code === 0x2bc || code === 0xb4) return "'";
  if (code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb || code === 0x201e)
    return '"';
  if (code >= 0x2080 && code <= 0x2089) return String.fromCharCode(48 + code - 0x2080);
  if (code === 0xb9 || code === 0xb2 || code === 0xb3)
    return code === 0xb9 ? '1' : code === 0xb2 ? '2' : '3';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xc0 && code <= 0x17f)
    return String.fromCharCode(code).normalize('NFD').charAt(0) || ' ';
  return String.fromCharCode(code);
}

/** Folds a text. Works on UTF-16 code units, so any string goes in, lone surrogates included. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text, map: null };
  const map = new Uint32Array(text.length + 1);
  let out = '';
  let same = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let c: string | undefined;
    if (code < 0x80) c = text.charAt(i);
    else {
      c = folds.get(code);
      if (c === undefined) {
        c = foldChar(code);
        if (folds.size < 2000) folds.set(code, c);
      }
      if (c === '') {
        same = false;
        continue;
      }
    }
    map[out.length] = i;
    out += c;
  }
  map[out.length] = text.length;
  return { text: out, map: same ? null : map };
}

/** The original offset of the folded offset `i`. */
export function startIn(folded: Folded, i: number): number {
  return folded.map ? (folded.map[i] ?? 0) : i;
}

/** The original end (exclusive) of a run that ends, exclusive, at the folded offset `i`. */
export function endIn(folded: Folded, i: number): number {
  return folded.map && i > 0 ? (folded.map[i - 1] ?? 0) + 1 : i;
}
