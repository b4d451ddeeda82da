/** The evidence of what this page says: asked for once, kept as long as the page is open. */
import { askBackground } from '../shared/bus.ts';
import type { Evidence } from '../shared/messages.ts';
import type { Item } from './ledger.ts';

/** The claim or overview that answers an item. */
export function claimOf(item: Item): string {
  if (item.kind === 'claim') return item.id as string;
  if (item.kind === 'mention') return `${item.id}-overview`;
  // A study named outside a claim: the topic of its block tells what it is about.
  const near = item.entry.items.find(({ kind }) => kind !== 'study');
  return near ? claimOf(near) : 'b12-overview';
}

export class EvidenceStore {
  private readonly known: Evidence['claims'] = {};
  private readonly asked = new Map<string, Promise<void>>();
  version = '';

  /** What is here already; null where something is missing. */
  get(ids: readonly string[]): Evidence['claims'] | null {
    return ids.every((id) => Object.hasOwn(this.known, id)) ? this.known : null;
  }

  /** Fetches what is missing. An id that nobody knows stays missing; a failed request can be repeated. */
  async load(ids: readonly string[]): Promise<Evidence['claims']> {
    const missing = [...new Set(ids)].filter((id) => !this.asked.has(id));
    if (missing.length > 0) {
      const request = this.ask(missing);
      for (const id of missing) this.asked.set(id, request);
      request.catch(() => {
        for (const id of missing) this.asked.delete(id);
      });
    }
    await Promise.all(ids.map((id) => this.asked.get(id)));
    return this.known;
  }

  private async ask(claims: string[]): Promise<void> {
    const answer = await askBackground('evidence', { claims });
    Object.assign(this.known, answer.claims);
    this.version = answer.version;
  }
}
