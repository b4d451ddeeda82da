/** Milliseconds between two times that the same is done for a tab. */
const gap = 250;

/** Does something for a tab at once, and once more a little later where it was wanted again meanwhile. */
export class Seldom {
  /** Tabs for which it was done just now, and whether it is wanted again. */
  private readonly recent = new Map<number, boolean>();

  constructor(private readonly work: (tab: number) => void) {}

  want(tab: number): void {
    if (this.recent.has(tab)) {
      this.recent.set(tab, true);
      return;
    }
    this.recent.set(tab, false);
    setTimeout(() => {
      const again = this.recent.get(tab);
      this.recent.delete(tab);
      if (again) this.want(tab);
    }, gap);
    this.work(tab);
  }
}
