/**
 * What was worked out lately. A page reads in order, and a block is asked for again only as the
 * neighbour or heading of the next ones; to keep more than these would keep the page twice.
 */
export class Recent<K, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly most: number) {}

  /** Undefined where it is not known any more. */
  get(key: K): V | undefined {
    return this.known.get(key);
  }

  clear(): void {
    this.known.clear();
  }

  set(key: K, value: V): void {
    const { known } = this;
    if (known.size >= this.most) known.delete(known.keys().next().value as K);
    known.set(key, value);
  }
}
