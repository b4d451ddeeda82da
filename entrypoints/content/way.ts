import { holdsNode, isThere } from './dom.ts';
import { outermostHost } from './order.ts';

/** Milliseconds without a movement after which it is at rest: of a scroll that another one cut short, browsers tell no end. */
const rest = 400;
/** The same once an end was told: the box around may scroll next. */
const pause = 100;

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
    this.listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.listening.signal };
    const hear = (time: number) => (event: Event) => {
      // A ticker beside it says nothing.
      if (
        event.isTrusted &&
        isThere(to) &&
        holdsNode(event.target as Node, outermostHost(to) ?? to)
      )
        this.wait(time);
    };
    addEventListener('scroll', hear(rest), options);
    addEventListener('scrollend', hear(pause), options);
    this.wait(rest);
  }

  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listening.abort();
  }

  private wait(time: number): void {
    clearTimeout(this.timer);
    const timer = setTimeout(() => {
      // On a busy page what it scrolled meanwhile is told with the next frame only.
      requestAnimationFrame(() => this.timer === timer && this.end());
    }, time);
    this.timer = timer;
  }
}
