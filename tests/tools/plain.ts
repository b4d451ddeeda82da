import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end left out. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** An error whose message is a sentence for the person at the terminal; it is shown without a stack. */
export class Plain extends Error {
  override name = 'Plain';
}

/** @returns a path as meant by the caller, who may stand in another folder than the project's. */
export const fromCaller = (path: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** Progress and complaints go to standard error: standard output belongs to the results. */
export const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`);
};
