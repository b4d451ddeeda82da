/** A sheet lies at an edge of what is on screen, as wide as it, and leaves the line free that it answers. */
import type { Host } from './host.ts';

/** Pixels between a word and what stands beside it, and between that and the edge of the viewport. */
export const gap = 8;
/** Lower than this, in pixels, a sheet shows not even three lines of the answer. */
const strip = 72;
/** For so much room, in pixels, a sheet may cover those lines of a sentence that are not pointed at. */
const fair = 112;
/** Narrower than this, in pixels, nobody can read it: then the reader moves what is magnified. */
const slim = 160;

/** What is on screen, in CSS pixels; under a pinch zoom a part of the window. */
export function viewport() {
  const { offsetLeft: x = 0, offsetTop: y = 0, scale = 1 } = visualViewport ?? {};
  const { width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { x, y, width, height, scale };
}

/**
 * Puts a sheet at the top edge for words low down, else at the bottom, and makes it no higher than the
 * room there, but where a line alone fills the viewport.
 *
 * @param lines what it is to leave free; of many lines only some
 * @param enough with this much room, in pixels, the sheet stays at the edge where it is
 */
export function laySheet(
  { place, tokens }: Pick<Host, 'place' | 'tokens'>,
  lines: (few: boolean) => DOMRect | null,
  enough = strip,
): void {
  const { x, y, width, height, scale } = viewport();
  const roomBeside = ({ top = y + height, bottom = y }: Partial<DOMRect>): [number, number] => [
    y + height - bottom - gap,
    top - y - gap,
  ];
  let rooms = roomBeside(lines(false) ?? {});
  if (Math.max(...rooms) < fair) rooms = roomBeside(lines(true) ?? {});
  const [below, above] = rooms;
  const was = place.dataset.edge === 'top';
  const isUp = was ? above >= Math.min(enough, below) : below < Math.min(enough, above);
  if (isUp) place.dataset.edge = 'top';
  else delete place.dataset.edge;
  const room = isUp ? above : below;
  const most = room < strip ? height * 0.55 : Math.min(room, height * 0.7);
  const put = (name: string, value: number): void =>
    place.style.setProperty(name, `${Math.floor(value)}px`);
  place.style.cssText = '';
  put(`${tokens}max-block-size`, most);
  if (scale === 1) return;
  put('left', x);
  put('width', Math.max(width, slim));
  if (isUp) put('top', y);
  else put('bottom', innerHeight - y - height);
}
