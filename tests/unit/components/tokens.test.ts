/** The colours of `tokens.css`, measured as WCAG 2 measures contrast. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');

type Rgb = [number, number, number];

function rgb(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as Rgb;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

/** The `light-dark()` pairs of the first rule whose selector holds these words. */
function tokens(selector: string, side: 'light' | 'dark'): Record<string, string> {
  const rule = css.slice(css.indexOf('{', css.indexOf(selector)));
  const pairs = rule
    .slice(0, rule.indexOf('}'))
    .matchAll(/--cn-([a-z-]+): light-dark\((#\w+), (#\w+)\)/g);
  return Object.fromEntries(
    [...pairs].map(([, name, light, dark]) => [name, (side === 'light' ? light : dark) ?? '']),
  );
}

describe.each([
  ['the plain theme', ':root,\n:host'],
  ['high contrast, chosen', ':root[data-theme="contrast"]'],
  ['high contrast, by the system', '@media (prefers-contrast: more)'],
])('%s', (_, selector) => {
  describe.each(['light', 'dark'] as const)('%s', (side) => {
    const of = tokens(selector, side);

    it.each([
      ['ink', 'paper'],
      ['ink', 'raised'],
      ['soft', 'paper'],
      ['soft', 'raised'],
      ['accent', 'paper'],
      ['accent', 'raised'],
      ['on-accent', 'accent'],
      ['late', 'late-paper'],
    ])('text: %s on %s has at least 4.5 to 1', (text, ground) => {
      expect(contrast(of[text] ?? '', of[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    });

    it.each([
      ['edge', 'paper'],
      ['edge', 'raised'],
      ['accent', 'paper'],
      ['late', 'late-paper'],
    ])('controls: %s on %s has at least 3 to 1', (line, ground) => {
      expect(contrast(of[line] ?? '', of[ground] ?? '')).toBeGreaterThanOrEqual(3);
    });
  });
});

it('sizes nothing in rem, which follows the page around us', () => {
  for (const file of ['tokens', 'controls', 'evidence', 'card', 'page']) {
    const sheet = readFileSync(new URL(`../../../components/${file}.css`, import.meta.url), 'utf8');
    expect(sheet.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/\drem\b/);
  }
});
