/** The nodes that wait to be walked, one after the other. */
import type { Look } from '../../claims/recognise/prefilter.ts';
import { Queue } from './queue.ts';
import { Walk } from './walk.ts';

export class Walks {
  private readonly waiting = new Queue<Node>();
  /** The only one that is begun, so a page that removes much while much waits is followed at once. */
  private walk: Walk | null = null;

  /** What `Walk` takes. */
  constructor(
    private readonly mayMention: Look,
    private readonly hit: (text: Text) => void,
  ) {}

  get pending(): boolean {
    return this.walk !== null || this.waiting.size > 0;
  }

  add(root: Node): void {
    this.waiting.add(root);
  }

  /** To be called for each node that was removed, see `Walk`. */
  left(removed: Node, next: Node | null, parent: Node): void {
    this.walk?.left(removed, next, parent);
  }

  step(): void {
    const root = this.walk ? undefined : this.waiting.take();
    if (root) this.walk = new Walk(root, this.mayMention, this.hit);
    if (!this.walk?.step()) this.walk = null;
  }

  clear(): void {
    this.waiting.clear();
    this.walk = null;
  }
}
