// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startSwitch } from '../../../entrypoints/content/switch.ts';
import script from '../../../entrypoints/page.ts';

vi.mock('../../../entrypoints/content/switch.ts');

/** As `document.open` and `write` do. */
function writeAnew(): void {
  document.documentElement.remove();
  document.append(document.createElement('html'));
}

/** How often the page is begun while it is written anew every so many milliseconds, for some time. */
async function begunIn(time: number, every: number): Promise<number> {
  vi.mocked(startSwitch).mockClear();
  for (let now = 0; now < time; now += every) {
    writeAnew();
    await vi.advanceTimersByTimeAsync(every);
  }
  return vi.mocked(startSwitch).mock.calls.length;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a page that is written anew over and over is begun less and less, and one that rested at once', async () => {
  script.main();
  expect(startSwitch).toHaveBeenCalledOnce();
  expect(await begunIn(200, 200)).toBe(1);
  expect(await begunIn(60_000, 150)).toBeLessThan(15);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await begunIn(200, 200)).toBe(1);
});
