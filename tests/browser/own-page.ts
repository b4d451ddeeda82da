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

/** The button, link or fold whose name holds some words. */
export async function button(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await until(
    async () => {
      const handle = await page.evaluateHandle(
        (words) =>
          [...document.querySelectorAll<HTMLElement>('button, a[href], summary')].find(
            (one) =>
              one.checkVisibility() &&
              (one.ariaLabel ?? one.textContent ?? '').replace(/\s+/g, ' ').includes(words),
          ),
        name,
      );
      return handle.asElement();
    },
    { what: `a button "${name}"` },
  );
  return found as ElementHandle<HTMLElement>;
}

/** Presses the first button with a name, as a script of the page would: the tab need not be in front. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await (await button(page, name)).evaluate((one) => one.click());
}

/** The form control whose label holds some words. */
export async function field(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await until(
    async () => {
      const handle = await page.evaluateHandle(
        (words) =>
          [...document.querySelectorAll<HTMLInputElement>('input, select')].find((one) =>
            `${one.ariaLabel ?? ''} ${one.labels?.[0]?.textContent ?? ''}`
              .replace(/\s+/g, ' ')
              .includes(words),
          ),
        label,
      );
      return handle.asElement();
    },
    { what: `a field "${label}"` },
  );
  return found as ElementHandle<HTMLInputElement>;
}

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
