import { expect, it } from 'vitest';
import { inBothBrowsers } from './both.ts';
import { settled, stored, until } from './harness.ts';
import { cardOn, marked, openPage, pageOf, paragraph, plain } from './hostile-page.ts';

/** Writes down whatever a script of ours could let a page notice. */
const listener = `<script>
  window.heard = [];
  window.names = 0;
  for (const type of ['message', 'wxt', 'toggle', 'beforetoggle', 'error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, (event) => heard.push(type + JSON.stringify(event.data ?? '')), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { heard.push('event ' + event.type); return dispatch.call(this, event); };
  addEventListener('load', () => setTimeout(() => {
    window.names = Object.getOwnPropertyNames(window).length;
    new MutationObserver((records) => heard.push('changes ' + records.length))
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }));
</script>`;

inBothBrowsers('a page without a mention', (bench) => {
  it('cannot tell that Claimnote is installed', async () => {
    // In a tab of its own: another page's report would be taken for this one's.
    const page = await bench.on.open(bench.site.put('/plain.html', pageOf(plain, listener)));
    // The top page reports that it was read: from then on nothing more comes.
    await until(async () => {
      // Looking into the storage can open a tab, and a page behind it is not read.
      await page.bringToFront();
      return Object.keys(await stored(bench.on, 'session')).some((key) =>
        key.startsWith('report:'),
      );
    });
    await page.bringToFront();
    const seen = await settled(() =>
      page.evaluate(() => {
        const { heard, names } = window as unknown as { heard: string[]; names: number };
        const style = (name: string) => {
          const { textDecoration, backgroundColor, color } = getComputedStyle(document.body, name);
          return [textDecoration, backgroundColor, color].join();
        };
        const looks = ['line-1', 'line-2', 'line-1-a', 'line-2-a', 'tint-1', 'tint-2', 'spot'];
        return {
          heard,
          names: Object.getOwnPropertyNames(window).length - names,
          highlights: [...CSS.highlights.keys()],
          sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
          styled: looks.filter(
            (name) => style(`::highlight(${name})`) !== style('::highlight(no-such-name)'),
          ),
          asked: performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => name.includes('extension')),
          attributes: document.documentElement.attributes.length + document.body.attributes.length,
        };
      }),
    );
    expect(seen).toEqual({
      heard: [],
      names: 0,
      highlights: [],
      sheets: 0,
      styled: [],
      asked: [],
      attributes: 1,
    });
    await page.close();
  });

  it('gets no file of the extension', async () => {
    const page = await openPage(bench, plain);
    const got = await page.evaluate(async (origin) => {
      const load = (path: string) =>
        new Promise<boolean>((done) => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = `${origin}/${path}`;
        });
      const fetched = await fetch(`${origin}/manifest.json`).then(
        () => true,
        () => false,
      );
      return [await load('icon/16.png'), await load('icon/128.png'), fetched];
    }, bench.on.extension);
    expect(got).toEqual([false, false, false]);
  });
});

inBothBrowsers('a page that speaks to the extension', (bench) => {
  it('switches nothing off by made-up events, its id known', async () => {
    const page = await openPage(bench, paragraph);
    await marked(page, /cures/);
    const reports = async () =>
      Object.keys(await stored(bench.on, 'session'))
        .filter((key) => key.startsWith('report:'))
        .sort();
    const before = await until(async () => ((await reports()).length > 0 ? reports() : null));
    const settings = JSON.stringify(await stored(bench.on, 'local'));
    await page.bringToFront();
    await page.evaluate((origin) => {
      const id = new URL(origin).host;
      const all = {
        bubbles: true,
        composed: true,
        detail: { extensionId: id, contentScriptName: 'page', messageId: 'x' },
      };
      for (const target of [window, document, document.documentElement]) {
        for (const type of [
          `${id}:page:wxt:content-script-started`,
          'wxt:content-script-started',
          'wxt:locationchange',
          'abort',
          'disconnect',
        ])
          target.dispatchEvent(new CustomEvent(type, all));
        for (const type of ['pagehide', 'pageshow'])
          target.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        for (const type of [
          'visibilitychange',
          'freeze',
          'resume',
          'prerenderingchange',
          'unload',
          'beforeunload',
          'blur',
          'scroll',
          'wheel',
        ])
          target.dispatchEvent(new Event(type, { bubbles: true }));
      }
      for (const type of ['wxt:content-script-started', 'off', 'goto', 'turnOffSite'])
        postMessage(
          { type, to: 'background', name: type, contentScriptName: 'page', body: {} },
          '*',
        );
      const runtime = (
        globalThis as { chrome?: { runtime?: { sendMessage?: (...words: unknown[]) => void } } }
      ).chrome?.runtime;
      try {
        runtime?.sendMessage?.(id, { to: 'background', name: 'turnOffSite' });
      } catch {}
    }, bench.on.extension);
    await cardOn(page, 'cures');
    expect(await reports()).toEqual(before);
    expect(JSON.stringify(await stored(bench.on, 'local'))).toBe(settings);
  });

  it('gets marks and a card under a policy that forbids everything, and no report of a breach', async () => {
    const page = await openPage(bench, paragraph, {
      headers: {
        'content-security-policy':
          "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /breach",
      },
    });
    await marked(page, /cures/);
    const card = await cardOn(page, 'cures');
    await until(async () => (await card.text()).length > 100);
    expect(
      await card.run(
        (root) =>
          getComputedStyle(root.querySelector('[role="dialog"]') as Element).position !== '' &&
          (root.querySelector('[role="dialog"]') as HTMLElement).offsetWidth,
      ),
    ).toBeGreaterThan(250);
    expect(bench.site.asked).not.toContain('/breach');
  });
});
