import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { findCard, readMarks, settled, until } from './harness.ts';
import { cardOn, claim, marked, openPage, pageOf, paragraph } from './hostile-page.ts';

const wordsIn = async (frame: Page | Frame): Promise<string[]> =>
  (await readMarks(frame)).map(({ words }) => words);

inBothBrowsers('odd documents', (bench) => {
  it('XHTML is read like HTML', async () => {
    const page = await bench.on.open(
      bench.site.put(
        '/page.xhtml',
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${paragraph}</body></html>`,
      ),
    );
    await marked(page, /cures/);
    await cardOn(page, 'cures');
    await page.close();
  });

  it('drawings and data are left alone', async () => {
    for (const [path, body] of [
      [
        '/drawing.svg',
        `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${claim}</text></svg>`,
      ],
      ['/data.xml', `<data><item>${claim}</item></data>`],
    ] as const) {
      const page = await bench.on.open(bench.site.put(path, body));
      expect(await settled(() => wordsIn(page)), path).toEqual([]);
      await page.close();
    }
  });

  it('frames without an address of their own are read by the rules of their page', async () => {
    const inner = pageOf(paragraph);
    const page = await openPage(
      bench,
      `<iframe id="blank"></iframe><iframe srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>
      <iframe src="data:text/html,${encodeURIComponent(inner)}"></iframe><iframe id="blob"></iframe>
      <script>
        blank.contentDocument.body.innerHTML = ${JSON.stringify(paragraph)};
        blob.src = URL.createObjectURL(new Blob([${JSON.stringify(inner)}], { type: 'text/html' }));
      </script>`,
    );
    const read = await until(
      async () => {
        const frames = page.frames().filter((frame) => frame !== page.mainFrame());
        const words = await Promise.all(frames.map(wordsIn));
        return frames.length === 4 && words.every((list) => list.includes(claim))
          ? words.length
          : null;
      },
      { timeout: 20_000 },
    );
    expect(read).toBe(4);
    await page.close();
  });

  it('a page that frames itself is read in every frame that the browser loads', async () => {
    const page = await openPage(
      bench,
      `${paragraph}<script>
        const depth = Number(location.hash.slice(1) || 0);
        if (depth < 8) { const frame = document.createElement('iframe'); frame.src = location.pathname + '?' + depth + '#' + (depth + 1); document.body.append(frame); }
      </script>`,
    );
    await marked(page, /cures/);
    const frames = await settled(async () => page.frames().length);
    const deepest = page.frames().at(-1) as Frame;
    expect(frames).toBeGreaterThan(1);
    await until(async () => (await wordsIn(deepest)).includes(claim), { timeout: 30_000 });
    await page.close();
  });

  it('links of the card lead where they say, whatever the base of the page', async () => {
    const page = await openPage(bench, paragraph, {
      head: '<base href="https://evil.example/" target="_top">',
    });
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    const links = await until(async () => {
      const all = await card.links();
      return all.length > 0 ? all : null;
    });
    for (const { href } of links) expect(href).toMatch(/^https?:\/\/(?!evil)/);
    await page.close();
  });

  it('a page that comes back from the cache of pages is as it was left', async () => {
    const page = await openPage(bench, paragraph, {
      head: '<script>addEventListener("pageshow", (event) => { window.came = event.persisted; })</script>',
    });
    await marked(page, /cures/);
    await page.goto(bench.site.put('/elsewhere.html', pageOf('<p>Elsewhere.</p>')));
    // Not goBack(): in Firefox the driver waits for a load that a page from this cache has not.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await marked(page, /cures/);
    // Else it was only loaded once more, and this test says nothing.
    expect(await page.evaluate(() => (window as unknown as { came?: boolean }).came)).toBe(true);
    await cardOn(page, 'cures');
    await page.close();
  });
});

inBothBrowsers('odd text', (bench) => {
  it('turned, invisible and broken characters neither hide a claim nor shift its mark', async () => {
    const odd = [
      '\u202eVitamin B12 cures multiple sclerosis.\u202c',
      'Vita\u00admin B12 cures multiple scle\u00adrosis.',
      'Vita\u200bmin B\u200b12 cures mul\u2060tiple scle\u200drosis.',
      '\ud800 Vitamin B12 cures multiple sclerosis. \udfff',
      '\u{1f489}\u{1f489} Vitamin B12 cures multiple sclerosis.',
    ];
    const page = await openPage(bench, '<div id="texts"></div>');
    await page.evaluate((texts) => {
      for (const text of texts) {
        const p = document.createElement('p');
        p.textContent = text;
        document.querySelector('#texts')?.append(p);
      }
    }, odd);
    const words = await until(async () => {
      const all = (await wordsIn(page)).filter((word) => /cures/.test(word));
      return all.length === odd.length ? all : null;
    });
    for (const word of words) expect(word.replace(/\p{Cf}/gu, '')).toContain(claim);
    await page.close();
  });

  it('a megabyte in one text node leaves the page usable while it is read', async () => {
    const page = await openPage(
      bench,
      '<p id="long"></p><p>Methylcobalamin reverses multiple sclerosis.</p>',
      {
        head: `<script>
        window.longest = 0; let last = performance.now();
        setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 5);
      </script>`,
      },
    );
    await marked(page, /reverses/);
    await page.evaluate(() => {
      const text = 'Vitamin B12 and other words that follow here and there. '.repeat(19_000);
      (document.querySelector('#long') as Element).textContent = text;
      (window as unknown as { longest: number }).longest = 0;
    });
    await until(async () => (await wordsIn(page)).some((word) => /^Vitamin B12$/i.test(word)), {
      timeout: 40_000,
    });
    // One block of 8,000 code units is the longest piece; before, the whole megabyte was one.
    expect(
      await page.evaluate(() => (window as unknown as { longest: number }).longest),
    ).toBeLessThan(5000);
    await page.close();
  });

  it('ten thousand shadow roots are read, and a card opens in one', async () => {
    const page = await openPage(
      bench,
      '<p id="first">Vitamin B12 cures multiple sclerosis.</p><div id="roots"></div>',
      {
        head: `<script>addEventListener('DOMContentLoaded', () => {
        for (let i = 0; i < 10000; i++) {
          const host = document.createElement('div');
          host.attachShadow({ mode: i % 2 ? 'open' : 'closed' }).innerHTML = i === 9999 ? '<p>Methylcobalamin reverses multiple sclerosis.</p>' : '<i>x</i>';
          if (i === 9999) document.querySelector('#first').before(host); else roots.append(host);
        }
      })</script>`,
      },
    );
    await marked(page, /reverses/);
    // To look for the card the drivers go through all roots anew each time, which takes them far
    // longer than we take for the page (about a second in Chromium).
    await cardOn(page, 'cures', 120_000);
    expect(await findCard(page)).not.toBeNull();
    await page.close();
  }, 180_000);
});
