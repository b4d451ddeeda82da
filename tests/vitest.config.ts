import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './sequence.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const inBrowsers = {
  // Tests wait for browsers more than they reckon; more at once would starve each other.
  maxWorkers: 2,
  // The files of a worker share its browsers, see harness/shared.ts.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Four browsers on two cores now and then lose a key or a move of the pointer. What passes at the
  // second try is named at the end of the run: a fault to find, in us or in the test.
  retry: 1,
};

/** What runs in a page, and what is drawn. */
const inDocuments = ['tests/unit/{components,entrypoints}/**/*.test.{ts,tsx}'];

/**
 * What Node can tell, what only the built extension in real browsers can, and of that in a project of
 * its own what takes long: faults of background and extension, pages at rest, cards of several frames,
 * attacks with thousands of things, zoom, private windows, every component in every state, random edits, axe over every component,
 * packages built twice.
 */
export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,property,accuracy,repo}/**/*.test.{ts,tsx}'],
          exclude: inDocuments,
          // Two thirds of their time would go into starting workers.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        root,
        plugins: [WxtVitest()],
        // The page side keeps what it found in the one document that a page has.
        test: { name: 'unit in documents', include: inDocuments },
      },
      {
        root,
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: ['**/*.deep.test.ts'],
        },
      },
      {
        root,
        test: { ...inBrowsers, name: 'deep', include: ['tests/browser/**/*.deep.test.ts'] },
      },
    ],
  },
});
