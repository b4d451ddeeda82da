/** The card's style sheet. It comes when a page has something to show; nearly all pages do without. */
import { askBackground } from '../shared/bus.ts';

let css = '';

/** What came so far. Before the first mark of a page it is there. */
export const cardStyle = (): string => css;

/** @throws where the background does not answer; can be asked again */
export async function fetchCardStyle(): Promise<void> {
  css ||= await askBackground('cardStyle', undefined);
}
