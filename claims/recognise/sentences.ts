/** Where sentences (and the halves that a semicolon joins) begin and end in a folded text: pairs of start and exclusive end, spaces trimmed. */
export interface Sentence {
  start: number;
  end: number;
}

/** Words that a full stop follows without ending a sentence. */
const SHORT = new Set(
  'dr mr mrs prof st vs eg ie approx fig figs vol pp vit jr sr al cf ca dept est min max avg resp bzw ca usw'.split(
    ' ',
  ),
);

const isSpace = (code: number) => code <= 32 || code === 0x2028;
const isLower = (code: number) => code >= 97 && code <= 122;
const isUpper = (code: number) => code >= 65 && code <= 90;
const isDigit = (code: number) => code >= 48 && code <= 57;
const closes = (code: number) => code === 34 || code === 39 || code === 41 || code === 93;

/** A bracket that was opened so many characters ago is taken as never closed. */
const FAR = 300;

/** Splits a folded text into sentences. One pass. */
export function sentencesOf(text: string): Sentence[] {
  const out: Sentence[] = [];
  let from = 0;
  let open = -1;
  const push = (to: number) => {
    let a = from;
    let b = to;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (b > a) out.push({ start: a, end: b });
    from = to;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) push(i + 1);
    if (code === 40 || code === 91) open = i;
    else if (code === 41 || code === 93) open = -1;
    else if (code === 59 && (open < 0 || i - open > FAR) && isSpace(text.charCodeAt(i + 1)))
      push(i + 1);
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
    let end = i + 1;
    while (end < text.length && closes(text.charCodeAt(end))) end++;
    if (end < text.length && !isSpace(text.charCodeAt(end))) continue;
    if (code === 46 && !endsHere(text, from, i, end)) continue;
    push(end);
    i = end - 1;
  }
  push(text.length);
  return out;
}

/** Whether the full stop at `dot` ends a sentence. `end` is past it and any closing quotes. */
function endsHere(text: string, from: number, dot: number, end: number): boolean {
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  const follows = text.charCodeAt(next);
  let a = dot;
  while (
    a > from &&
    a > dot - 12 &&
    !isSpace(text.charCodeAt(a - 1)) &&
    text.charCodeAt(a - 1) !== 40
  )
    a--;
  const word = text.slice(a, dot).toLowerCase();
  if (word === 'ms' && text.charCodeAt(a + 1) === 115) return false;
  if (word === 'no' || word === 'nos') return !isDigit(follows);
  if (word === 'etc' || word === 'inc' || word === 'ltd' || word === 'co') return isUpper(follows);
  if (SHORT.has(word)) return false;
  if (word.length === 1 && !isDigit(word.charCodeAt(0)) && isUpper(text.charCodeAt(dot - 1)))
    return !isUpper(follows) ? !isLower(follows) : false;
  if (/^(?:[a-z]\.)+[a-z]$/.test(word)) return isUpper(follows) && word !== 'e.g' && word !== 'i.e';
  return true;
}
