import type { State } from './state.ts';

/** A piece as wide as a card, on the paper of a page. */
export const plain = (id: string, what: string, show: State['show']): State => ({
  id,
  what,
  show: <div class="gallery-plain">{show}</div>,
});
