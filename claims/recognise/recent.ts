/**
 * What was worked out lately. A page reads in order, and a block is asked for again only as the
 * neighbour or heading of the next ones; to keep more than these would keep the page twice.
 */
export class Recent<K extends object, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly most: number) {}

  /** The value of a key, worked out where it is not known any more. */
  get(key: K, make: () => V): V {
    const { known } = this;
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = make();
    if (known.size >= this.most) known.delete(known.keys().next().value as K);
    known.set(key, value);
    return value;
  }
}
