/** Lets the pointer travel from the word into a card that was opened by hovering. */
import type { Card } from './card.tsx';
import type { Item } from './ledger.ts';
import { around, holds, rectsOf } from './rects.ts';

/** Milliseconds between leaving and closing. */
const grace = 300;
/** Pixels around word and card that still count as inside. */
const margin = 6;

export class Travel {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private following = false;
  private last: readonly Item[] = [];
  private dismissed: readonly Item[] = [];

  constructor(private readonly card: Card) {}

  /** @param hover whether the card just opened closes when the pointer leaves */
  follow(hover: boolean): void {
    this.stop();
    this.following = hover;
    this.last = this.card.items;
  }

  /** Whether the reader closed the card of these items and has not left them since. */
  isDismissed(items: readonly Item[]): boolean {
    return items.some((item) => this.dismissed.includes(item));
  }

  move(event: PointerEvent): void {
    const { clientX: x, clientY: y } = event;
    const on = (items: readonly Item[]): boolean =>
      items.flatMap(rectsOf).some((rect) => holds(rect, x, y, margin));
    if (!this.card.isOpen) {
      if (this.last.length > 0) {
        this.dismissed = on(this.last) ? this.last : [];
        this.last = [];
      } else if (this.dismissed.length > 0 && !on(this.dismissed)) this.dismissed = [];
      return;
    }
    const inside = this.card.holds(event) || on(this.card.items);
    // On the way each movement gives new time; beside it the time runs out.
    if (inside || this.isOnTheWay(x, y)) this.stop();
    if (!inside) this.leave();
  }

  /** The pointer is neither on the word nor on the card. */
  leave(): void {
    if (!this.following || !this.card.isOpen || this.card.isPinned) return;
    this.timer ??= setTimeout(() => {
      this.last = [];
      this.card.close();
    }, grace);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Whether a point lies in the strip between word and card. */
  private isOnTheWay(x: number, y: number): boolean {
    const { rect } = this.card;
    const word = this.card.items.flatMap(rectsOf);
    if (rect === null || word.length === 0) return false;
    if (holds(rect, x, y, margin)) return true;
    const from = around(word);
    const [top, bottom] =
      rect.top >= from.bottom ? [from.top, rect.top] : [rect.bottom, from.bottom];
    const left = Math.min(from.left, rect.left);
    const right = Math.max(from.right, rect.right);
    return holds(new DOMRect(left, top, right - left, bottom - top), x, y, margin);
  }
}
