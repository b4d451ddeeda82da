import type { Reporter, TestModule } from 'vitest/node';

/** Names at the end of a run the tests that passed at a second try only: faults to find, in us or in the test. */
export default class SecondTry implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules)
      for (const test of module.children.allTests()) {
        if (test.diagnostic()?.flaky !== true) continue;
        const [error] = test.result().errors ?? [];
        console.log(`Passed at the second try only: ${test.fullName}\n  ${error?.message ?? ''}`);
      }
  }
}
