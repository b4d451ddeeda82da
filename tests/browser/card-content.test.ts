/** What a reader finds in the card of a page that goes too far: in which order, and what unfolds on demand. */
import { beforeAll, expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { filler, openCard, showPage } from './card-page.ts';
import { type Card, changeSettings } from './harness.ts';

/** On a treatment, which has harms. */
const treatment = 'Vitamin B12 prevents relapses in all MS patients.';
/** On a cause, which studies counted. */
const cause = 'Low B12 causes MS.';

inBothBrowsers('the card of a sentence that says too much', (bench) => {
  beforeAll(() => changeSettings(bench.on, { density: 'all', delay: 100 }));
  const cardOf = async (sentence: string, words: string): Promise<Card> =>
    openCard(await showPage(bench, `<p>${sentence}</p>${filler}`), words);

  it.each([
    ['a treatment', treatment, 'prevents relapses', 'Harms'],
    ['a cause', cause, 'causes', 'In numbers'],
  ])('on %s says all its parts in the order of the rule book', async (_, sentence, words, own) => {
    const card = await cardOf(sentence, words);
    const text = await card.text();
    const [answer, reason] = await card.run((root) =>
      ['.cn-answer', '.cn-reason'].map((part) =>
        (root.querySelector(part) as HTMLElement).innerText.slice(0, 30),
      ),
    );
    const order = [
      answer,
      reason,
      'Claim',
      'Certainty',
      'Size',
      'FDA',
      'The page says',
      'The evidence supports',
      'In numbers',
      'Studies and sources',
      'Harms',
      'What is not known',
      'Evidence checked',
      'Why is this marked?',
      'Talk to your clinician',
    ].filter((part) => part === own || !/^(Harms|In numbers)$/.test(part ?? ''));
    let from = 0;
    const missing = order.filter((part = '') => {
      const at = text.indexOf(part, from);
      if (at !== -1) from = at + part.length;
      return at === -1 || part === '';
    });
    expect(missing).toEqual([]);
  });

  it('draws its numbers, each with a sentence for those who do not see it', async () => {
    const card = await cardOf(cause, 'causes');
    const drawn = await card.run((root) =>
      [...root.querySelectorAll('.cn-figure svg')].map((picture) => ({
        role: picture.getAttribute('role'),
        says: picture.getAttribute('aria-label') ?? '',
        shapes: picture.querySelectorAll('*').length,
      })),
    );
    expect(drawn.length).toBeGreaterThan(0);
    for (const { role, says, shapes } of drawn) {
      expect(role).toBe('img');
      expect(says).toMatch(/\d/);
      expect(shapes).toBeGreaterThan(1);
    }
  });

  it('shows two studies at first and all on demand, each with what it found and its link', async () => {
    const card = await cardOf(cause, 'causes');
    const studies = () =>
      card.run((root) =>
        [...root.querySelectorAll<HTMLElement>('.cn-study')]
          .filter((one) => one.getClientRects().length > 0 && one.checkVisibility())
          .map((one) => ({
            words: one.innerText,
            links: one.querySelectorAll('a').length,
          })),
      );
    expect((await studies()).length).toBe(2);
    const more = await card.run(
      (root) => (root.querySelector('.cn-studies + details summary') as HTMLElement).innerText,
    );
    await card.press(more);
    await expect.poll(async () => (await studies()).length).toBe(2 + Number.parseInt(more, 10));
    for (const { words, links } of await studies()) {
      expect(words.length).toBeGreaterThan(60);
      expect(links).toBeGreaterThan(0);
    }
  });
});
