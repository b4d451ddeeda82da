import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

const inBrowsers = {
  // Tests wait for browsers more than they reckon; more at once would starve each other.
  maxWorkers: 2,
  // The files of a worker share its browsers, see harness/shared.ts.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A test that fails now and then is a fault to find, not to retry.
  retry: 0,
};

/**
 * What Node can tell, what only the built extension in real browsers can, and of that in a project of
 * its own what takes long: attacks with thousands of things, random edits, axe over every component,
 * packages built twice.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/{unit,property,accuracy,repo}/**/*.test.{ts,tsx}'],
        },
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
