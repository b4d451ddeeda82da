/** Every component in every state, alone: narrow windows, targets, focus, hostile pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { type Gallery, startGallery } from './gallery/bench.ts';

inBothBrowsers('components', (bench) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await startGallery(bench);
  });

  describe('in a window of 320 px (400 % zoom)', () => {
    it.each(['100', '200'])(
      'nothing is cut off sideways with text at %s per cent',
      async (size) => {
        const page = await gallery.open({ query: `size=${size}`, width: 320 });
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.cn-card, .cn-card *, .gallery-plain *')]
            .filter(
              (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline',
            )
            // What is there for screen readers only is cut on purpose.
            .filter((e) => !e.classList.contains('cn-hidden'))
            .map((e) => `${e.className}: ${e.textContent?.slice(0, 60)}`),
        );
        expect(cut).toEqual([]);
      },
    );
  });

  it('shows answer, reason, facts and the words of the FDA row of every claim at once', async () => {
    const page = await gallery.open({ shipped: true });
    // As high as a card is where it has the room; the gallery shows them whole.
    await page.addStyleTag({
      content: '.gallery-state .cn-card { max-block-size: calc(var(--cn-base) * 32.5) }',
    });
    const cards = await page.evaluate(() =>
      [...document.querySelectorAll('[id^="real-"] .cn-card')].map((card) => {
        const foot = card.querySelector('.cn-card-foot')?.getBoundingClientRect().top ?? 0;
        const line = [...(card.querySelector('.cn-fda-text')?.getClientRects() ?? [])].at(-1);
        const spare = Math.round(foot - (line?.bottom ?? Number.POSITIVE_INFINITY));
        return { claim: card.closest('section')?.id, spare };
      }),
    );
    expect(cards.length).toBeGreaterThan(15);
    expect(cards.filter(({ spare }) => spare < 0)).toEqual([]);
  });

  it('has targets of 44 px, and never below 24 px', async () => {
    const page = await gallery.open({});
    const sizes = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, .cn-switch, .cn-links a')].map(
        (e) => {
          const { width, height } = e.getBoundingClientRect();
          return { name: e.className, least: Math.round(Math.min(width, height)) };
        },
      ),
    );
    const goal = (name: string) => /cn-button|cn-switch|^$/.test(name);
    expect(sizes.length).toBeGreaterThan(50);
    expect(sizes.filter(({ least }) => least < 24)).toEqual([]);
    expect(sizes.filter(({ name, least }) => goal(name) && least < 44)).toEqual([]);
  });

  it.each([
    ['forwards', '100'],
    ['backwards', '100'],
    ['forwards', '200'],
    ['backwards', '200'],
  ])(
    'shows every control that gets the focus %s at %s per cent, never under the bars',
    async (way, size) => {
      const page = await gallery.open({ query: `only=card-several&size=${size}`, width: 400 });
      await page.evaluate(() => {
        const card = document.querySelector<HTMLElement>('.cn-card');
        card?.style.setProperty('max-block-size', '480px', 'important');
        card?.querySelector<HTMLElement>('[role="dialog"]')?.focus();
        // Backwards begins behind the card.
        document.body.append(Object.assign(document.createElement('button'), { id: 'behind' }));
      });
      if (way === 'backwards') {
        await page.focus('#behind');
        await page.keyboard.down('Shift');
      }
      const hidden: string[] = [];
      let reached = 0;
      for (;;) {
        await page.keyboard.press('Tab');
        const look = () =>
          page.evaluate(() => {
            const control = document.activeElement;
            // The card itself stands in its place; only its controls can be covered.
            if (!control?.closest('.cn-card') || control.matches('[role="dialog"]')) return null;
            // The first box: a link can go on in the next line.
            const box = control.getClientRects()[0];
            if (box === undefined) return { seen: false, name: control.outerHTML };
            const top = document.elementFromPoint(
              box.left + box.width / 2,
              box.top + box.height / 2,
            );
            const seen = control.contains(top) || (top?.contains(control) ?? false);
            return { seen, name: control.outerHTML.slice(0, 120) };
          });
        let at = await look();
        // The browser may scroll to it with the next frames only.
        for (let frames = 0; at !== null && !at.seen && frames < 120; frames += 1) {
          await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
          at = await look();
        }
        if (at === null) break;
        reached += 1;
        if (!at.seen) hidden.push(at.name);
      }
      await page.keyboard.up('Shift');
      expect(hidden).toEqual([]);
      expect(reached).toBeGreaterThan(20);
    },
  );

  it('looks the same whatever the styles of the page around it', async () => {
    const page = await gallery.open({ query: 'only=shadow&theme=system' });
    const look = () =>
      page.evaluate(() => {
        const shadow = document.querySelector('#shadow > div')?.shadowRoot;
        return [...(shadow?.querySelectorAll('.cn-card, .cn-card *') ?? [])].map((e) => {
          const box = e.getBoundingClientRect();
          const [width, height] = [box.width, box.height].map(Math.round);
          const s = getComputedStyle(e);
          const words = [s.color, s.backgroundColor, s.font, s.direction, s.writingMode, s.cursor];
          return [
            e.getAttribute('class'),
            width,
            height,
            s.letterSpacing,
            s.textTransform,
            ...words,
          ].join(' ');
        });
      });
    const before = await look();
    await page.addStyleTag({
      content: `* { font: italic 40px serif; color: red; letter-spacing: 1em; text-transform: uppercase;
      direction: rtl; writing-mode: vertical-rl; text-align: end; cursor: wait; line-height: 3; word-spacing: 9px;
      color-scheme: dark; --cn-paper: red; --cn-ink: red; --cn-base: 50px; --cn-space-2: 90px }
      div, button, p { border: 9px solid; padding: 50px; background: red }`,
    });
    expect(before.length).toBeGreaterThan(50);
    const after = await look();
    expect(after.filter((line, at) => line !== before[at])).toEqual([]);
    expect(after.length).toBe(before.length);
  });
});
