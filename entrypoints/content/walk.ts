/** A walk over the texts under a node that can stop after any of them and go on later. */
import { Seam } from './seam.ts';

/** Texts of one step: well below a millisecond. */
const stride = 200;
/** A step also ends after this many code units. */
const length = 50_000;

export class Walk {
  private readonly walker: TreeWalker;
  private readonly seam: Seam;

  /**
   * @param mayMention the recogniser's cheap first look
   * @param hit is called with each text that may hold a term or the end of one
   */
  constructor(
    readonly root: Node,
    mayMention: (text: string) => boolean,
    private readonly hit: (text: Text) => void,
  ) {
    this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.seam = new Seam(mayMention);
  }

  /** @returns whether there is more */
  step(): boolean {
    const { walker, seam } = this;
    let read = 0;
    for (let i = 0; i < stride && read < length; i++) {
      const text = walker.nextNode() as Text | null;
      if (text === null) return false;
      const { data } = text;
      read += data.length;
      if (seam.look(data)) this.hit(text);
    }
    return true;
  }

  /**
   * To be called for each node that was removed: where the walk stood in it, it goes on from what
   * was beside it.
   */
  left(removed: Node, beside: Node | null, parent: Node): void {
    const { walker, root } = this;
    if (walker.currentNode === root || !removed.contains(walker.currentNode)) return;
    const next = beside ?? parent;
    walker.currentNode = root.contains(next) ? next : root;
  }
}
