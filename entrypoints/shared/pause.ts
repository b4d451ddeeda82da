/** Lets the browser do what waits. */
export const pause = (): Promise<unknown> =>
  globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done, 0));
