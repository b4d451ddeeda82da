import { DOT, SOFT, type Tokens, tokenise } from './tokens.ts';

/**
 * Finds many phrases at once, word by word. A word that ends in "*" stands for every word that
 * begins so, "*" alone for any word, "#" for a number. Time grows with the text only, not with the phrases.
 */
interface Node {
  exact: Map<string, Node> | null;
  /** Prefixes by their text, for words that end in "*". */
  open: Map<string, Node> | null;
  shortest: number;
  longest: number;
  number: Node | null;
  any: Node | null;
  ids: number[] | null;
}

/** A phrase found: which, and its first and last word. */
export interface Hit {
  id: number;
  from: number;
  to: number;
}

const node = (): Node => ({
  exact: null,
  open: null,
  shortest: 99,
  longest: 0,
  number: null,
  any: null,
  ids: null,
});

const NUMBER = /^[0-9]+$/;

export class Phrases {
  private readonly root = node();

  /** Adds a phrase under an id. A full stop between two words of it allows one in the text. */
  add(phrase: string, id: number): void {
    let at = this.root;
    for (const part of phrase.toLowerCase().split(/\s+/)) {
      if (part === '#') {
        at.number ??= node();
        at = at.number;
        continue;
      }
      if (part === '*') {
        at.any ??= node();
        at = at.any;
        continue;
      }
      const open = part.endsWith('*');
      const words = tokenise(part);
      for (let i = 0; i < words.count; i++) {
        const word = words.word[i]!;
        const last = open && i === words.count - 1;
        if (last) {
          at.open ??= new Map();
          at.shortest = Math.min(at.shortest, word.length);
          at.longest = Math.max(at.longest, word.length);
        } else at.exact ??= new Map();
        const map = last ? at.open! : at.exact!;
        let next = map.get(word);
        if (!next) {
          next = node();
          map.set(word, next);
        }
        at = next;
      }
    }
    if (at === this.root) throw new Error(`phrase "${phrase}" has no word in it`);
    at.ids ??= [];
    at.ids.push(id);
  }

  /** Calls `hit` for every phrase found in the words `from` to `to` (exclusive). */
  find(tokens: Tokens, from: number, to: number, hit: (h: Hit) => void): void {
    for (let i = from; i < to; i++) this.walk(this.root, tokens, i, i, to, hit);
  }

  private walk(
    at: Node,
    tokens: Tokens,
    first: number,
    i: number,
    to: number,
    hit: (h: Hit) => void,
  ): void {
    if (i >= to) return;
    const joint = tokens.joint[i]!;
    if (
      i > first &&
      joint > SOFT &&
      !(
        joint === DOT &&
        tokens.end[i - 1]! - tokens.start[i - 1]! <= 3 &&
        tokens.start[i]! - tokens.end[i - 1]! <= 2
      )
    )
      return;
    const word = tokens.word[i]!;
    const exact = at.exact?.get(word);
    if (exact) this.arrive(exact, tokens, first, i, to, hit);
    if (at.number && NUMBER.test(word)) this.arrive(at.number, tokens, first, i, to, hit);
    if (at.any) this.arrive(at.any, tokens, first, i, to, hit);
    if (at.open) {
      const most = Math.min(at.longest, word.length);
      for (let n = at.shortest; n <= most; n++) {
        const next = at.open.get(word.slice(0, n));
        if (next) this.arrive(next, tokens, first, i, to, hit);
      }
    }
  }

  private arrive(
    next: Node,
    tokens: Tokens,
    first: number,
    i: number,
    to: number,
    hit: (h: Hit) => void,
  ): void {
    if (next.ids) for (const id of next.ids) hit({ id, from: first, to: i });
    if (next.exact || next.open || next.number || next.any)
      this.walk(next, tokens, first, i + 1, to, hit);
  }
}
