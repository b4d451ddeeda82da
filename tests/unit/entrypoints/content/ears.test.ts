// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { areAlive, areFirst, closeEars, openEars } from '../../../../entrypoints/content/ears.ts';
import pageScript from '../../../../entrypoints/page.ts';

const startSwitch = vi.hoisted(() => vi.fn<(signal: AbortSignal, end: () => void) => void>());
vi.mock('../../../../entrypoints/content/switch.ts', () => ({ startSwitch }));

/** What a copy of the page script was started with. */
const copy = (at: number) => {
  const [signal, end] = startSwitch.mock.calls[at] ?? [];
  if (!signal || !end) throw new Error(`Copy ${at} was not started.`);
  return { signal, end };
};

const isOf = (contentType: string): void => {
  Object.defineProperty(Document.prototype, 'contentType', {
    value: contentType,
    configurable: true,
  });
};

const run = (): unknown => pageScript.main();

beforeEach(() => {
  closeEars();
  startSwitch.mockClear();
  isOf('text/html');
});

it('a second copy of the page script ends the first, and goes on with its open ears', () => {
  const opened = openEars(true);
  run();
  run();
  expect(startSwitch).toHaveBeenCalledTimes(2);
  expect(copy(0).signal.aborted).toBe(true);
  expect(copy(1).signal.aborted).toBe(false);
  expect(areAlive()).toBe(true);
  expect(openEars()).toBe(opened);
  expect(areFirst()).toBe(true);
});

it('nothing listens any more once the extension is gone', () => {
  openEars(true);
  run();
  expect(areAlive()).toBe(true);
  copy(0).end();
  expect(copy(0).signal.aborted).toBe(true);
  expect(areAlive()).toBe(false);
});

it('nothing listens in what is no text', () => {
  openEars(true);
  isOf('image/svg+xml');
  run();
  expect(startSwitch).not.toHaveBeenCalled();
  expect(areAlive()).toBe(false);
});

it('ears that are opened late are not the first', () => {
  openEars();
  expect(areAlive()).toBe(true);
  expect(areFirst()).toBe(false);
});
