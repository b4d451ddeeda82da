import { DOT, SOFT, type Tokens, tokenise } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/**
 * Finds many phrases at once, word by word. A word that ends in "*" stands for every word that
 * begins so, "*" alone for any word, "#" for a number. Time grows with the text only, not with
 * the phrases. What follows a first word is worked out when that word is first met, because a
 * page meets few of them and thousands of phrases would cost 60 ms at once.
 */
interface Node {
  exact: Map<string, Node> | null;
  /** By their beginning, for words that end in "*". */
  open: Map<string, Node> | null;
  number: Node | null;
  any: Node | null;
  ids: number[] | null;
}

/** Phrases with the same first word. */
interface Bucket {
  phrases: string[];
  ids: number[];
  node: Node | null;
}

/** Told of a phrase that was found: which, and its first and last word. */
type Hit = (id: number, from: number, to: number) => void;

const node = (): Node => ({ exact: null, open: null, number: null, any: null, ids: null });

const NUMBER = /^[0-9]+$/;
const PLAIN = /^[a-z][a-z' *#-]*$/;
const END = /[ -]/;

const NONE: readonly Node[] = [];
/** How many there are, and were. */
let made = 0;

export class Phrases {
  private readonly exact = new Map<string, Bucket>();
  private readonly open = new Map<string, Bucket>();
  private number: Bucket | null = null;
  private shortest = 99;
  private longest = 0;
  /** Under which words keep what phrases begin with them. */
  private key = made++;
  private isAsked = false;

  /** Adds a phrase, folded, under an id. A full stop between two short words of it allows one in the text. */
  add(phrase: string, id: number): void {
    const text = phrase.toLowerCase();
    let first = text;
    if (PLAIN.test(text)) {
      const cut = END.exec(text);
      if (cut) first = text.slice(0, cut.index);
    } else first = firstPart(text);
    if (first === '' || first === '*') throw new Error(`phrase "${phrase}" has no word in it`);
    const bucket = this.bucketOf(first);
    bucket.phrases.push(text);
    bucket.ids.push(id);
    bucket.node = null;
    if (this.isAsked) this.key = made++;
    this.isAsked = false;
  }

  /** Calls `hit` for every phrase found in the words `from` to `to` (exclusive). */
  find(tokens: Tokens, from: number, to: number, hit: Hit): void {
    const { key } = this;
    this.isAsked = true;
    for (let i = from; i < to; i++) {
      const word = tokens.words[i]!;
      word.starts[key] ??= this.starts(word);
      const starts = word.starts[key] as readonly Node[];
      for (let n = 0; n < starts.length; n++) arrive(starts[n]!, tokens, i, i, to, hit);
    }
  }

  private bucketOf(first: string): Bucket {
    const fresh = (): Bucket => ({ phrases: [], ids: [], node: null });
    if (first === '#') {
      this.number ??= fresh();
      return this.number;
    }
    const open = first.endsWith('*');
    const word = open ? first.slice(0, -1) : first;
    const map = open ? this.open : this.exact;
    let bucket = map.get(word);
    if (!bucket) {
      bucket = fresh();
      map.set(word, bucket);
      if (open) {
        this.shortest = Math.min(this.shortest, word.length);
        this.longest = Math.max(this.longest, word.length);
      }
    }
    return bucket;
  }

  private starts({ text: word }: Word): readonly Node[] {
    const out: Node[] = [];
    const exact = this.exact.get(word);
    if (exact) out.push(grown(exact));
    const most = Math.min(this.longest, word.length);
    for (let n = this.shortest; n <= most; n++) {
      const open = this.open.get(word.slice(0, n));
      if (open) out.push(grown(open));
    }
    if (this.number && NUMBER.test(word)) out.push(grown(this.number));
    return out.length > 0 ? out : NONE;
  }
}

/** The first word of a phrase with signs or digits in it, as the page's text is cut. */
function firstPart(text: string): string {
  if (text.startsWith('#')) return '#';
  const words = tokenise(text);
  const word = words.word[0];
  if (word === undefined) return '';
  return text.charAt(words.end[0]!) === '*' ? `${word}*` : word;
}

/** The words after the first, as a tree. */
function grown(bucket: Bucket): Node {
  if (bucket.node) return bucket.node;
  const root = node();
  for (const [i, phrase] of bucket.phrases.entries()) {
    let at = root;
    for (const part of restOf(phrase)) at = child(at, part);
    at.ids ??= [];
    at.ids.push(bucket.ids[i]!);
  }
  bucket.node = root;
  return root;
}

/** The words of a phrase from the second on; "*" is kept at the end of a word. */
function restOf(phrase: string): string[] {
  const parts: string[] = [];
  for (const part of phrase.split(/\s+/)) {
    if (part === '#' || part === '*') {
      parts.push(part);
      continue;
    }
    const words = tokenise(part);
    for (let i = 0; i < words.count; i++) {
      const open = part.endsWith('*') && i === words.count - 1;
      parts.push(open ? `${words.word[i]}*` : words.word[i]!);
    }
  }
  return parts.slice(1);
}

function child(at: Node, part: string): Node {
  if (part === '#') {
    at.number ??= node();
    return at.number;
  }
  if (part === '*') {
    at.any ??= node();
    return at.any;
  }
  const open = part.endsWith('*');
  const word = open ? part.slice(0, -1) : part;
  if (open) at.open ??= new Map();
  else at.exact ??= new Map();
  const map = open ? at.open! : at.exact!;
  let next = map.get(word);
  if (!next) {
    next = node();
    map.set(word, next);
  }
  return next;
}

function arrive(at: Node, tokens: Tokens, first: number, i: number, to: number, hit: Hit): void {
  if (at.ids) for (const id of at.ids) hit(id, first, i);
  const next = i + 1;
  if (next >= to || !joined(tokens, next)) return;
  const word = tokens.word[next]!;
  const exact = at.exact?.get(word);
  if (exact) arrive(exact, tokens, first, next, to, hit);
  if (at.open) {
    for (const [start, open] of at.open) {
      if (word.startsWith(start)) arrive(open, tokens, first, next, to, hit);
    }
  }
  if (at.any) arrive(at.any, tokens, first, next, to, hit);
  if (at.number && NUMBER.test(word)) arrive(at.number, tokens, first, next, to, hit);
}

/** Whether word `i` can go on a phrase: soft marks before it, or the full stop of a short word. */
function joined(tokens: Tokens, i: number): boolean {
  const joint = tokens.joint[i]!;
  if (joint <= SOFT) return true;
  const short = tokens.end[i - 1]! - tokens.start[i - 1]! <= 3;
  return joint === DOT && short && tokens.start[i]! - tokens.end[i - 1]! <= 2;
}
