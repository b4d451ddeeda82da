import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import {
  closedRoots,
  giveBack,
  hearBackground,
  inBackground,
  inFirefox,
  openOwnPage,
  readMarks,
  start,
  until,
} from './harness.ts';

inBothBrowsers('the harness itself', (bench) => {
  it('starts the browser with the extension and opens its pages', async () => {
    const page = await openOwnPage(bench.on, 'popup.html');
    expect(await page.evaluate(() => location.href)).toBe(`${bench.on.extension}/popup.html`);
    await page.close();
  });

  it('sees painted ranges and into closed shadow roots, also those of cross-origin frames', async () => {
    const inner = `<p>plain <b>marked</b> words<script>
      const text = document.querySelector('b').firstChild;
      const range = new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 6 });
      CSS.highlights.set('look', new Highlight(range));
      const host = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).innerHTML = '<p>kept to itself</p>';
      document.body.append(host);
    </script>`;
    const other = bench.site.put('/inner', inner).replace('127.0.0.1', 'localhost');
    const page = await bench.on.visit(bench.site.put('/outer', `${inner}<iframe src="${other}">`));
    const frame = await until(() => page.frames().find((one) => one.url() === other));
    for (const where of [page, frame]) {
      expect(
        await until(async () => (await readMarks(where)).find(({ look }) => look === 'look')),
      ).toEqual({
        look: 'look',
        words: 'marked',
      });
      const [root] = await closedRoots(where);
      expect(await root?.run((inside) => inside.textContent)).toBe('kept to itself');
    }
  });

  // Firefox lets no driver run anything in its background.
  it.runIf(bench.name === 'chromium')('hears what the background throws', async () => {
    const heard = await hearBackground(bench.on);
    await inBackground(bench.on, () => {
      setTimeout(() => {
        throw new Error('thrown on purpose');
      });
    });
    await until(async () => (await heard()).some((words) => words.includes('thrown on purpose')));
  });

  it('fails a block in which somebody asked the network for something', async () => {
    const page = await bench.on.visit(bench.site.put('/quiet', '<p>quiet'));
    await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => {}));
    await expect(giveBack(bench.on)).rejects.toThrow('elsewhere.invalid');
  });

  if (bench.name === 'firefox')
    it('shows a page with the focus in it, also where the address bar had it', async () => {
      const button = '<button onclick="document.title = 1">Press</button>';
      const show = () => bench.on.visit(bench.site.put('/button', button));
      await show();
      await inFirefox(bench.on.browser, '(async () => { gURLBar.focus(); return ""; })()');
      const page = await show();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await until(async () => (await page.title()) === '1' || null, { what: 'the button pressed' });
    });

  if (bench.name === 'chromium')
    it('fails the end of a browser from which somebody asked the network for something', async () => {
      const caught = await start(bench.name);
      const page = await caught.open(bench.site.put('/quiet', '<p>quiet'));
      await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => {}));
      await expect(caught.close()).rejects.toThrow('elsewhere.invalid');
    });
});
