import type { Frame, Page } from 'puppeteer-core';
import { closedRoots, type Root, shownRoots } from './roots.ts';
import { until } from './wait.ts';

export interface CardLink {
  text: string;
  href: string;
}

/** The open card of a frame, seen as a reader sees it. */
export interface Card extends Root {
  /** Its words as shown; parts folded away are not in it. */
  text(): Promise<string>;
  links(): Promise<CardLink[]>;
  /** The middle of the first element that fits, in CSS pixels of its frame. */
  middle(selector: string): Promise<{ x: number; y: number }>;
  /** Presses the button or opens the fold with this name by a click of the pointer. */
  press(name: string | RegExp): Promise<void>;
}

const isCard = (root: Root): Promise<boolean> =>
  root.run((inside) => {
    const dialog = inside.querySelector('[role="dialog"], dialog, [popover]');
    return dialog !== null && dialog.getBoundingClientRect().height > 0;
  });

function cardOf(root: Root, page: Page): Card {
  return {
    run: root.run,
    text: () =>
      root.run((inside) =>
        [...inside.children]
          .map((child) =>
            child instanceof HTMLElement && child.tagName !== 'STYLE' ? child.innerText : '',
          )
          .join('\n')
          .trim(),
      ),
    links: () =>
      root.run((inside) =>
        [...inside.querySelectorAll<HTMLAnchorElement>('a')].map(
          ({ innerText, href, dataset }) => ({
            text: innerText.trim(),
            // A link gets its address when it is pressed.
            href: href || (dataset.href ?? ''),
          }),
        ),
      ),
    middle: (selector) =>
      root.run((inside, wanted) => {
        const found = inside.querySelector(wanted);
        if (found === null) throw new Error(`the card has no ${wanted}`);
        found.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }, selector),
    async press(name) {
      const pattern = typeof name === 'string' ? name : name.source;
      const { x, y } = await root.run(
        (inside, wanted, exact) => {
          const found = [
            ...inside.querySelectorAll<HTMLElement>('button, summary, [role="button"]'),
          ].find((element) => {
            const label = (element.getAttribute('aria-label') ?? element.innerText).trim();
            return exact ? label === wanted : new RegExp(wanted, 'i').test(label);
          });
          if (found === undefined) throw new Error(`the card has no button ${wanted}`);
          found.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = found.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        pattern,
        typeof name === 'string',
      );
      await page.mouse.click(x, y);
    },
  };
}

/** @returns the open card, or null where none is open */
export async function findCard(where: Page | Frame): Promise<Card | null> {
  const page = 'mainFrame' in where ? where : where.page();
  if (page === where)
    for (const root of await shownRoots(page)) if (await isCard(root)) return cardOf(root, page);
  for (const root of await closedRoots(where)) if (await isCard(root)) return cardOf(root, page);
  return null;
}

/** Waits for a card whose words fit. */
export const cardWith = (where: Page | Frame, words: RegExp, timeout?: number): Promise<Card> =>
  until(
    async () => {
      const card = await findCard(where);
      return card !== null && words.test(await card.text()) ? card : null;
    },
    { what: `a card with ${words}`, ...(timeout !== undefined && { timeout }) },
  );

/** Waits until no card is open. */
export const cardGone = (where: Page | Frame): Promise<true> =>
  until(async () => (await findCard(where)) === null || null, { what: 'the card to be gone' });
