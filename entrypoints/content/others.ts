/**
 * One card at a time in a tab, and Escape and a press outside close it wherever they happen: frames
 * tell each other of theirs by way of the background, and only where a card opens, changes or closes.
 */
import { toBackground } from '../shared/bus.ts';
import type { CardNews } from '../shared/messages.ts';
import { hearFirst } from './ears.ts';

export class OtherFrames {
  /** The last card here. A later card has a greater number, in whichever frame. */
  private own = 0;
  /** Whether the other frames believe that it is open. */
  private told = false;
  /** The card that another frame shows. */
  private theirs: CardNews | null = null;
  /** Ends listening; nothing listens but while another frame shows a card. */
  private ears = new AbortController();

  constructor(
    private readonly close: () => void,
    /** Whether this frame may take part: one without a mark stays silent. */
    private readonly hasMarks: () => boolean,
  ) {}

  /** Whether another frame shows a card that the reader pinned. */
  get isPinned(): boolean {
    return this.theirs?.is === 'pinned';
  }

  /** Tells the other frames what became of the card here. */
  tell(is: CardNews['is']): void {
    if (is === 'closed' && !this.told) return;
    if (!this.told) this.own = Date.now() + Math.random();
    this.told = is !== 'closed';
    this.know(null);
    this.send({ card: this.own, is });
  }

  /** What a frame told, which may be this one. */
  hear(news: CardNews): void {
    const { card, is } = news;
    if (is === 'closed') {
      if (card === this.own) this.close();
      if (card === this.theirs?.card) this.know(null);
    } else if (card > this.own && card >= (this.theirs?.card ?? 0)) {
      // Who opens a card knows that all others give way.
      this.told = false;
      this.close();
      this.know(news);
    }
  }

  /** Listens no more. */
  end(): void {
    this.know(null);
  }

  private send(news: CardNews): void {
    // Most pages have no frames.
    if (window !== top || window.length > 0) toBackground('card', news).catch(() => undefined);
  }

  private know(theirs: CardNews | null): void {
    this.theirs = theirs;
    this.ears.abort();
    if (theirs === null || !this.hasMarks()) return;
    this.ears = new AbortController();
    const { signal } = this.ears;
    const dismiss = (): void => {
      this.know(null);
      this.send({ card: theirs.card, is: 'closed' });
    };
    const onKey = (event: KeyboardEvent): boolean => {
      if (event.isComposing || event.key !== 'Escape') return false;
      dismiss();
      event.preventDefault();
      event.stopImmediatePropagation();
      return true;
    };
    hearFirst('keydown', onKey, signal);
    // A pinned card stays, whatever is pressed beside it.
    if (theirs.is === 'open') hearFirst('pointerdown', dismiss, signal);
  }
}
