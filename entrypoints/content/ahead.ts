/** Which of the things that wait are in or near the window: what the reader sees is read first. */
import { View } from './view.ts';

/** Milliseconds after which it is not waited for: a window that is covered is drawn no more. */
const patience = 100;

export class Ahead<T> {
  /** Those of whose element the browser has not told. */
  private readonly asked = new WeakMap<Element, T[]>();
  private readonly view: View;
  /** Whether the browser has told once, or took too long. */
  private told = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param prefer is told of each that is in or near the window
   * @param wake is called when waiting ends
   */
  constructor(
    prefer: (one: T) => void,
    private readonly wake: () => void,
    signal: AbortSignal,
  ) {
    this.view = new View((near, far) => {
      for (const unit of near) for (const one of this.asked.get(unit) ?? []) prefer(one);
      for (const unit of [...near, ...far]) {
        this.asked.delete(unit);
        this.view.unwatch(unit);
      }
      this.goOn();
    }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  /** Whether to wait until the browser has told what is in view. */
  get waits(): boolean {
    return this.timer !== undefined && !this.told;
  }

  /** Asks where the element of something is. */
  ask(one: T, unit: Element): void {
    const beside = this.asked.get(unit);
    if (beside) beside.push(one);
    else this.asked.set(unit, [one]);
    this.view.watch(unit);
    this.timer ??= setTimeout(() => this.goOn(), patience);
  }

  private goOn(): void {
    clearTimeout(this.timer);
    if (this.told) return;
    this.told = true;
    this.wake();
  }
}
