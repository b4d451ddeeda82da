/**
 * A walk over the texts under a node that can stop after any of them and go on later.
 *
 * It looks at the text of whole elements first, which a browser joins ten times faster than a
 * script can visit the nodes, and goes into an element only where a term may be in it.
 */
import type { Look } from '../../claims/recognise/prefilter.ts';
import {
  firstElementOf,
  firstOf,
  holdsNode,
  isLarger,
  isThere,
  nextOf,
  parentOf,
  textIn,
} from './dom.ts';
import { roleOf } from './names.ts';
import { isElement, isText } from './run.ts';
import { Seam } from './seam.ts';

/** An element with at most this many elements in it is looked at as a whole. */
const whole = 150;
/** One step ends after this many nodes and elements looked at, or this many code units. */
const stride = 60;
const length = 40_000;

export class Walk {
  private at: Node | null;
  private readonly seam: Seam;
  private readonly seamWhole: Seam;

  /**
   * @param root is not looked at itself, but for what is in it
   * @param mayMention the recogniser's cheap first look
   * @param hit is called with each text that may hold a term or the end of one
   */
  constructor(
    readonly root: Node,
    mayMention: Look,
    private readonly hit: (text: Text) => void,
  ) {
    this.at = firstOf(root);
    this.seam = new Seam((text) => mayMention(text));
    this.seamWhole = new Seam((text) => mayMention(text, true));
  }

  /** @returns whether there is more */
  step(): boolean {
    if (!isThere(this.root)) return false;
    let read = 0;
    let found: Text | null = null;
    for (let i = 0; i < stride && read < length && found === null; i++) {
      const { at } = this;
      if (at === null) return false;
      let goIn = false;
      if (isText(at)) {
        read += at.data.length;
        if (this.seam.look(at.data)) found = at;
      } else if (isElement(at) && firstOf(at) !== null) {
        const role = roleOf(at);
        if (role === 'inline' || role === 'block') {
          const text = this.textOf(at);
          read += text?.length ?? 0;
          goIn = text === null || this.mayHold(text);
        }
      }
      this.at = goIn ? firstOf(at) : this.after(at);
    }
    // Reading what was found can take long beside looking, so the step ends with it.
    if (found !== null) this.hit(found);
    return true;
  }

  /**
   * To be called for each node that was removed: where the walk stood in it, it goes on with what
   * came after it.
   */
  left(removed: Node, next: Node | null, parent: Node): void {
    if (this.at === null || !holdsNode(removed, this.at)) return;
    // Where the root itself went, what is put back elsewhere gets a walk of its own.
    this.at = holdsNode(this.root, parent) ? (next ?? this.after(parent)) : null;
  }

  /** The text of an element, or null for one that is too large to be looked at as a whole. */
  private textOf(element: Element): string | null {
    if (firstElementOf(element) === null) return null;
    return isLarger(element, whole) ? null : textIn(element);
  }

  private mayHold(text: string): boolean {
    this.seamWhole.startAfter(this.seam.end);
    if (this.seamWhole.look(text)) return true;
    this.seam.startAfter(this.seamWhole.end);
    return false;
  }

  /** The node after `node` and all that is in it, or null at the end of the walk. */
  private after(node: Node): Node | null {
    for (let up: Node | null = node; up !== null && up !== this.root; up = parentOf(up)) {
      const next = nextOf(up);
      if (next !== null) return next;
    }
    return null;
  }
}
