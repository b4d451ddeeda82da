import { holdsNode, isThere } from './dom.ts';
import { outermostHost } from './order.ts';

/** Milliseconds without a movement after which it is at rest: of a scroll that another one cut short, browsers tell no end. */
const rest = 400;

/**
 * Whether the page still scrolls by itself to where it was sent; once it has come to rest, whoever
 * scrolls is the reader.
 */
export class Way {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listening = new AbortController();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.end());
  }

  get isOn(): boolean {
    return this.timer !== undefined;
  }

  /** @param to what was scrolled to */
  begin(to: Node): void {
    this.end();
    this.wait();
    this.listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.listening.signal };
    const hear = (on: () => void) => (event: Event) => {
      // A ticker beside it says nothing.
      const about = isThere(to) && holdsNode(event.target as Node, outermostHost(to) ?? to);
      if (event.isTrusted && about) on();
    };
    addEventListener(
      'scroll',
      hear(() => this.wait()),
      options,
    );
    addEventListener(
      'scrollend',
      hear(() => this.end()),
      options,
    );
  }

  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listening.abort();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), rest);
  }
}
