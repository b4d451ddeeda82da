/** Terms are often split over text nodes: `B<sub>12</sub>`, `vitamin <b>B</b>12`, `cobal<wbr>amin`. */

/** More than the longest spelling of a term, in UTF-16 code units. */
const reach = 40;

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0;
const isDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 0x2080 && code <= 0x2089);
/** Letters, digits, the hyphen; everything beyond ASCII, for joiners and subscripts. */
const isWordy = (code: number): boolean =>
  code > 127 ||
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 57);

/**
 * The cheap first look at texts in document order. A text is looked at by itself; where it can
 * carry on a word or a "B" of the text before, also at the place where the two meet. That adjoining
 * texts may lie in different blocks is not asked: it costs a wrong "perhaps", never a miss.
 */
export class Seam {
  private tail = '';

  /** The end of what was looked at last: what `startAfter` takes. */
  get end(): string {
    return this.tail;
  }

  constructor(private readonly mayMention: (text: string) => boolean) {}

  /** Begins after another text, which is not looked at itself. */
  startAfter(text: string): void {
    this.tail = text;
  }

  /** Whether a term may lie in `data`, or begin before it and end in it. */
  look(data: string): boolean {
    const { tail } = this;
    const first = data.charCodeAt(0);
    const last = data.charCodeAt(data.length - 1);
    // White space between blocks: the most frequent text of all.
    if (isSpace(first) && isSpace(last) && data.trim() === '') {
      if (tail !== '' && !isSpace(tail.charCodeAt(tail.length - 1))) this.tail = `${tail} `;
      return false;
    }
    const hit =
      this.mayMention(data) ||
      (tail !== '' && carriesOn(tail, data, first) && this.mayMention(meeting(tail, data)));
    // A term that begins in a text with a hit is read with the run of that hit.
    this.tail = hit ? '' : data.length < reach ? tail.slice(-reach) + data : data;
    return hit;
  }
}

const meeting = (tail: string, data: string): string =>
  tail.slice(-reach) + (data.length > reach ? data.slice(0, reach) : data);

/** Two texts can share a term where a word may run on, or where a number follows a space. */
function carriesOn(tail: string, data: string, first: number): boolean {
  if (isDigit(first)) return true;
  if (isSpace(first)) return isDigit(data.trimStart().charCodeAt(0));
  return isWordy(first) && isWordy(tail.charCodeAt(tail.length - 1));
}
