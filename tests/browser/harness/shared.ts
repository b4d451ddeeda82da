/**
 * One browser of each name for all blocks of tests in a worker: starting one takes longer than most
 * of what a block does with it. Between blocks it is made as new, and it ends with the worker.
 */
import type { BrowserName } from '../../tools/browsers.ts';
import { forgetAll } from './extension.ts';
import { anyOwnPage, type Launched, start } from './launch.ts';

const running = new Map<BrowserName, Launched>();

/** The worker's browser, with nothing open but a page of the extension and an empty tab, and nothing stored. */
export async function borrow(name: BrowserName): Promise<Launched> {
  const launched = running.get(name) ?? (await start(name));
  running.set(name, launched);
  return launched;
}

/**
 * Gives it back. Where a block left it in a state that cannot be mended, the next one gets another.
 *
 * @throws where anything asked the network for something since it was lent
 */
export async function giveBack(launched: Launched): Promise<void> {
  const strangers = launched.guard.strangers();
  launched.guard.forget();
  try {
    const kept = await anyOwnPage(launched);
    for (const page of await launched.browser.pages())
      if (page !== kept && page !== launched.tab) await page.close();
    if (launched.tab?.isClosed() === false) await launched.tab.goto('about:blank');
    launched.door = kept;
    await forgetAll(launched);
  } catch {
    running.delete(launched.name);
    await launched.close('pages may ask');
  }
  if (strangers.length > 0)
    throw new Error(`Something asked the network for ${strangers.join(', ')}`);
}
