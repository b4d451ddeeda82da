import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { Card } from './harness.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = typeof import('axe-core');

/** Rules that colours can break. All others say the same in every theme, so one theme tries them. */
export const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on a page as it stands, in words: by all rules, or only by some. */
export async function faultsOn(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const options = { resultTypes: ['violations' as const], ...(rules && { runOnly: rules }) };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, only);
}

/**
 * What axe finds inside an open card, in words. axe runs in the page, to whose scripts the closed
 * root is not there: the driver hands it over for the check.
 */
export async function faultsIn(page: Page, card: Card, only?: string[]): Promise<string[]> {
  await page.evaluate(source);
  return card.run(async (root, rules) => {
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { axe } = globalThis as unknown as { axe: Axe };
    const context = { include: [root.host] };
    const { violations, passes, incomplete } = await axe.run(
      context,
      rules ? { runOnly: rules } : {},
    );
    Reflect.deleteProperty(root.host, 'shadowRoot');
    // That it looked inside shows in what it found right there.
    const inside = [...passes, ...incomplete].some(({ nodes }) =>
      nodes.some(({ target }) => Array.isArray(target[0])),
    );
    if (!inside) return ['axe saw nothing of the card'];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, only ?? null);
}

/**
 * Words in an open card that stand out too little from what is behind them, with their ratio. axe
 * leaves contrast undecided inside the card's scrolling top-layer box, so it is reckoned here by
 * the formula of WCAG 2.
 */
export const faintIn = (card: Card): Promise<string[]> =>
  card.run((root) => {
    const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: string): number => {
      const [r = 0, g = 0, b = 0] = numbers(color).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element): string => {
      for (let up: Element | null = element; up !== null; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up);
        if (numbers(backgroundColor)[3] !== 0) return backgroundColor;
      }
      throw new Error('the card has no background');
    };
    const faint: string[] = [];
    let looked = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !/\S/.test(node.textContent ?? '') || parent.closest('.cn-hidden')) continue;
      // A control that rests is exempt.
      if (parent.closest('[aria-disabled="true"]')) continue;
      looked += 1;
      const pair = [light(getComputedStyle(parent).color), light(behind(parent))].sort();
      const ratio = ((pair[1] ?? 0) + 0.05) / ((pair[0] ?? 0) + 0.05);
      if (ratio < 4.5) faint.push(`${ratio.toFixed(1)}: ${node.textContent}`);
    }
    return looked > 50 ? faint : [`only ${looked} pieces of text`];
  });
