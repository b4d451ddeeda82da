import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { cardWith, leave, until } from './harness.ts';
import { cardOn, marked, openPage, paragraph } from './hostile-page.ts';

/** What a reader sees of the open card: letters of a size, in a colour, on a ground, as wide as they were made. */
async function looks(page: Page) {
  const card = await cardWith(page, /FDA/);
  return card.run((root) => {
    const box = root.querySelector('.cn-card') as HTMLElement;
    const answer = root.querySelector('.cn-answer') as HTMLElement;
    const { fontSize, color, direction } = getComputedStyle(answer);
    const { width, height } = box.getBoundingClientRect();
    return {
      fontSize,
      color,
      direction,
      ground: getComputedStyle(box).backgroundColor,
      width: Math.round(width),
      height: Math.round(height),
      margin: getComputedStyle(root.querySelector('.cn-card-body') as HTMLElement).padding,
    };
  });
}

inBothBrowsers('the looks of the card on a page that wants others', (bench) => {
  const tokens =
    'paper raised ink soft hair edge accent on-accent late late-paper shadow font line base size-answer size-rest size-small space-1 space-2 space-4 target radius border focus max-block-size';

  it('are its own, whatever properties the page registers, sets or inherits', async () => {
    const fair = await openPage(bench, paragraph);
    await marked(fair, /cures/);
    await cardOn(fair, 'cures');
    const wanted = await looks(fair);
    await fair.close();
    const page = await openPage(bench, paragraph, {
      head: `<style>
        :root { ${tokens
          .split(' ')
          .map((name) => `--cn-${name}: 1px;`)
          .join(' ')} }
        html { color: white; letter-spacing: 9px; line-height: 4; text-transform: uppercase; font: 40px fantasy; text-align: right; }
      </style><script>
        for (const name of ${JSON.stringify(tokens)}.split(' '))
          for (const [syntax, initialValue] of [['<length>', '1px'], ['<color>', 'transparent'], ['<number>', '9']])
            try { CSS.registerProperty({ name: '--cn-' + name, syntax, inherits: false, initialValue }); } catch {}
      </script>`,
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    expect(await looks(page)).toEqual(wanted);
    await page.close();
  });

  it('get nothing put over them by way of the host', async () => {
    const page = await openPage(bench, paragraph, {
      head: `<style>
        html > div::before, html > div::after { content: 'PROVEN CURE' !important; display: block !important; position: fixed; inset: 0; background: red; z-index: 99; }
        html > div::backdrop { display: block !important; background: black !important; }
      </style>`,
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    const drawn = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as Element;
      return ['::before', '::after', '::backdrop'].map(
        (name) => getComputedStyle(host, name).display,
      );
    });
    expect(drawn).toEqual(['none', 'none', 'none']);
    await page.close();
  });

  it('take no font of the page', async () => {
    const families = [
      'Segoe UI',
      'Roboto',
      'Noto Sans',
      '-apple-system',
      'system-ui',
      'sans-serif',
    ];
    const page = await openPage(bench, `<p style="font-family: serif">${paragraph}</p>`, {
      head: `<style>${families.map((name, at) => `@font-face { font-family: "${name}"; src: url(/font-${at}) }`).join('')}
        #own { font-family: Roboto }</style>`,
    });
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    await cardWith(page, /FDA/);
    // Fonts are asked for when something is drawn in them: the page's own words come after ours.
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p id="own">Own words</p>');
    });
    await until(() => bench.site.asked.includes('/font-1') || null, {
      what: "the page's own font",
    });
    expect(bench.site.asked.filter((path) => path.startsWith('/font-'))).toEqual(['/font-1']);
    await page.close();
  });

  it('are not to be had elsewhere: a card that the page moves into a frame is gone', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<iframe id="frame" srcdoc="<p>x</p>"></iframe>`,
    );
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    const hosts = () =>
      page.evaluate(() => {
        const inner = (document.getElementById('frame') as HTMLIFrameElement).contentDocument;
        return [document, inner].map((one) => one?.querySelectorAll('[popover]').length);
      });
    const moved = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as Element;
      const inner = (document.getElementById('frame') as HTMLIFrameElement).contentDocument;
      inner?.body.append(host);
      return inner?.body.contains(host);
    });
    expect(moved).toBe(true);
    await until(async () => (await hosts()).every((count) => count === 0) || null);
    await leave(page);
    await cardOn(page, 'cures');
    await page.close();
  });
});
