/** What a reader does and sees on the extension's own pages. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './harness.ts';

const visible = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Waits until a page shows some words; white space does not count. */
export async function says(page: Page, words: string): Promise<void> {
  await until(async () => (await visible(page)).includes(words), { what: `"${words}"` });
}

/** Waits until a page shows some words no longer. */
export async function unsays(page: Page, words: string): Promise<void> {
  await until(async () => !(await visible(page)).includes(words), { what: `no "${words}"` });
}

interface Wanted {
  selector: string;
  name: string;
  /** Only what is shown. */
  shown: boolean;
}

/**
 * Waits for the element of a name, or else the one whose name holds these words. Where several do,
 * there is none: a test would not know which it takes.
 */
async function named(page: Page, wanted: Wanted): Promise<ElementHandle<HTMLElement>> {
  const look = async () => {
    const handle = await page.evaluateHandle(({ selector, name, shown }) => {
      const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
      const namesOf = (one: HTMLElement): string[] => {
        const labels = [...((one as HTMLInputElement).labels ?? [])];
        const own = [one.ariaLabel, ...labels.map(({ textContent }) => textContent)].map(oneLine);
        return own.some(Boolean) ? own : [oneLine(one.textContent)];
      };
      const all = [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => !shown || one.checkVisibility())
        .map((one) => ({ one, names: namesOf(one) }));
      const same = all.filter(({ names }) => names.includes(name));
      const fits =
        same.length > 0
          ? same
          : all.filter(({ names }) => names.some((text) => text.includes(name)));
      if (fits.length > 1)
        throw new Error(`${fits.length}: ${fits.map(({ names }) => names.join('/')).join(' | ')}`);
      return fits[0]?.one;
    }, wanted);
    return handle.asElement();
  };
  const found = await until(look, { what: `the one ${wanted.selector} "${wanted.name}"` });
  return found as ElementHandle<HTMLElement>;
}

/** The button, link or fold with a name, or the only one whose name holds it. */
export const button = (page: Page, name: string): Promise<ElementHandle<HTMLElement>> =>
  named(page, { selector: 'button, a[href], summary', name, shown: true });

/** Presses such a button as a script of the page would: the tab need not be in front. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await (await button(page, name)).evaluate((one) => one.click());
}

/** The form control with a label, or the only one whose label holds it. */
export const field = async (page: Page, name: string): Promise<ElementHandle<HTMLInputElement>> =>
  (await named(page, {
    selector: 'input, select',
    name,
    shown: false,
  })) as ElementHandle<HTMLInputElement>;

/** Gives a text field or a select a value, and says so as the browser does when a reader types or picks. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  await (await field(page, label)).evaluate((one, text) => {
    one.value = text;
    one.dispatchEvent(new Event('input', { bubbles: true }));
    one.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

/** Presses a switch, a radio button or a box. */
export async function tick(page: Page, label: string): Promise<void> {
  await (await field(page, label)).evaluate((one) => one.click());
}
