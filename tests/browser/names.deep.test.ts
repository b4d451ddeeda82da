/** What the browsers' own logs tell of servers that were looked up: a proxy does not see such questions. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { names } from './both.ts';
import {
  cardWith,
  hover,
  type Launched,
  type LaunchOptions,
  openOwnPage,
  serve,
  start,
  until,
} from './harness.ts';
import { claim, marked, pageOf, paragraph } from './hostile-page.ts';

/** The page wishes that its links are prepared. */
const wishes = `<meta http-equiv="x-dns-prefetch-control" content="on">
  <script type="speculationrules">{"prefetch":[{"source":"document","where":{"href_matches":"https://*/*"},"eagerness":"immediate"}]}</script>`;
/** A link of the page itself shows that the browser grants the wish. */
const own = 'own-link.example';

const logging = (folder: string): Record<Launched['name'], LaunchOptions> => ({
  chromium: { args: [`--log-net-log=${folder}/net`, '--net-log-capture-mode=Everything'] },
  firefox: { env: { MOZ_LOG: 'nsHostResolver:5', MOZ_LOG_FILE: `${folder}/net` } },
});

const logIn = (folder: string): string =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('\n');

describe.each(names)('looking up servers (%s)', (name) => {
  it('is done for no link of a card, the welcome page or the library before it is pressed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimnote-names-'));
    const site = await serve();
    const on = await start(name, { online: true, ...logging(folder)[name] });
    let hosts: string[] = [];
    try {
      const page = await on.open(site.put('/page.html', pageOf(paragraph, wishes)));
      await marked(page, /cures/);
      await hover(page, claim);
      const card = await cardWith(page, /FDA/);
      hosts = (await card.links()).map(({ href }) => new URL(href).hostname);
      const library = await openOwnPage(on, 'evidence.html');
      await until(() =>
        library.evaluate(() => document.querySelectorAll('a[href^="https:"]').length > 50 || null),
      );
      // Links are looked up in their order, so once this one was, ours would have been. Firefox
      // passes one over that comes while it is busy, so the page makes another with each look.
      await page.bringToFront();
      await until(
        async () => {
          if (logIn(folder).includes(own)) return true;
          await page.evaluate((host) => {
            const link = document.createElement('a');
            link.href = `https://${host}/`;
            link.textContent = 'own';
            document.body.append(link);
          }, own);
          return null;
        },
        { what: 'the own link' },
      );
    } finally {
      await on.close('pages may ask');
      await site.close();
    }
    const log = logIn(folder);
    rmSync(folder, { recursive: true, force: true });
    expect(hosts.length).toBeGreaterThan(3);
    const asked = [own, 'doi.org', 'pubmed.ncbi.nlm.nih.gov', ...new Set(hosts)];
    expect(asked.filter((host) => log.includes(host))).toEqual([own]);
  });

  it('leaves the links of a card what links are: a click and a key follow them', async () => {
    const site = await serve();
    const on = await start(name);
    try {
      const page = await on.open(site.put('/page.html', pageOf(paragraph)));
      await marked(page, /cures/);
      await hover(page, claim);
      const card = await cardWith(page, /FDA/);
      /** Some links are there for print alone, and a fold shows its links when it is open. */
      const [first, second] = await card.run((root) => {
        for (const fold of root.querySelectorAll('details')) fold.open = true;
        const seen = [...root.querySelectorAll('a')].filter((link) => link.getClientRects()[0]);
        return seen.map(({ dataset }) => dataset.href ?? '');
      });
      /** The net is cut off, so it is who was asked for that tells where a link leads. */
      const followed = async (href = '') => {
        const { hostname } = new URL(href);
        await until(() => on.guard.strangers().includes(hostname) || null, { what: hostname });
        await page.bringToFront();
      };
      const focus = (href = '') =>
        card.run((root, to) => {
          const link = [...root.querySelectorAll('a')].find(({ dataset }) => dataset.href === to);
          for (const fold of root.querySelectorAll('details')) fold.open = true;
          link?.focus();
          link?.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = link?.getClientRects()[0] ?? new DOMRect();
          return { x: x + width / 2, y: y + height / 2 };
        }, href);
      expect(on.guard.strangers()).toEqual([]);
      await focus(first);
      await page.keyboard.press('Enter');
      await followed(first);
      await hover(page, claim);
      await cardWith(page, /FDA/);
      const { x, y } = await focus(second);
      await page.mouse.click(x, y);
      await followed(second);
    } finally {
      await on.close('pages may ask');
      await site.close();
    }
  }, 120_000);
});
