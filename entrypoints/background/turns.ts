/** One reading at a time for each tab, so that a page of many frames keeps no other page waiting. */

/** No tab has more than so many waiting. */
const most = 300;

const lines = new Map<number, { last: Promise<unknown>; length: number }>();

/** @throws where the tab has too much waiting already */
export async function inTurn<T>(tab: number, work: () => Promise<T>): Promise<T> {
  const line = lines.get(tab) ?? { last: Promise.resolve(), length: 0 };
  if (line.length >= most) throw new Error('the background is busy with this tab');
  lines.set(tab, line);
  line.length += 1;
  const mine = line.last.then(work);
  line.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    line.length -= 1;
    if (line.length === 0) lines.delete(tab);
  }
}
