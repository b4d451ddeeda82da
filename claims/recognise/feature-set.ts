/** A feature of a sentence: its hashed name, its value, and the words it was made of (-1: none). */
export interface Feature {
  readonly key: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Features without the words they were made of: hashed names, and a value for each. */
export interface Seen {
  readonly keys: Uint32Array;
  readonly values: Float64Array;
}

/**
 * The features of one sentence, each key once, in the order they were said. One set serves all
 * sentences, and each overwrites the one before: a page has some hundred thousand features, and to
 * make an object and a string of each took most of the time of judging.
 */
export class FeatureSet {
  count = 0;
  /** The sum of the squares of their values. */
  squares = 0;
  keys = new Uint32Array(0);
  values = new Float64Array(0);
  private from = new Int32Array(0);
  private to = new Int32Array(0);
  /** By the first bits of a key: a feature's number, or one before `base` for none. */
  private slots = new Int32Array(1);
  private shift = 32;
  /** The number that the first feature of this sentence has in `slots`. */
  private base = 0;

  /** Nearly all pages judge nothing: there is room from the first sentence on. */
  clear(): this {
    if (this.keys.length === 0) this.resize(512);
    this.base += this.count;
    this.count = 0;
    this.squares = 0;
    if (this.base > 1 << 29) this.place();
    return this;
  }

  /** Forgets all features but the first ones: what several decisions share is said once. */
  cutTo(count: number): void {
    const { slots, base, keys, values } = this;
    const mask = slots.length - 1;
    // The last first, as if they had never been said.
    while (this.count > count) {
      const last = --this.count;
      let slot = keys[last]! >>> this.shift;
      while (slots[slot] !== base + last) slot = (slot + 1) & mask;
      slots[slot] = -1;
      this.squares -= values[last]! * values[last]!;
    }
  }

  /** Takes a feature: its hashed name, how much it weighs, and the words that it was made of. */
  say(key: number, value: number, from: number, to: number): void {
    const { slots, base, keys } = this;
    const mask = slots.length - 1;
    let slot = key >>> this.shift;
    const { count } = this;
    for (let at = slots[slot]! - base; at >= 0; at = slots[slot]! - base) {
      if (keys[at] === key) return;
      slot = (slot + 1) & mask;
    }
    slots[slot] = base + count;
    keys[count] = key;
    this.values[count] = value;
    this.from[count] = from;
    this.to[count] = to;
    this.squares += value * value;
    this.count = count + 1;
    if (this.count === keys.length) this.resize(2 * this.count);
  }

  /** The same as objects, which last. */
  list(): Feature[] {
    return Array.from({ length: this.count }, (_, i) => ({
      key: this.keys[i]!,
      value: this.values[i]!,
      from: this.from[i]!,
      to: this.to[i]!,
    }));
  }

  /** The names and values alone, which last too. */
  copy(): Seen {
    return { keys: this.keys.slice(0, this.count), values: this.values.slice(0, this.count) };
  }

  private resize(size: number): void {
    const larger = <T extends Uint32Array | Float64Array | Int32Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.keys = larger(this.keys, new Uint32Array(size));
    this.values = larger(this.values, new Float64Array(size));
    this.from = larger(this.from, new Int32Array(size));
    this.to = larger(this.to, new Int32Array(size));
    this.slots = new Int32Array(4 * size);
    this.shift = 1 + Math.clz32(this.slots.length);
    this.place();
  }

  /** Fills the slots anew. */
  private place(): void {
    this.base = 0;
    this.slots.fill(-1);
    const mask = this.slots.length - 1;
    for (let i = 0; i < this.count; i++) {
      let slot = this.keys[i]! >>> this.shift;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = i;
    }
  }
}
