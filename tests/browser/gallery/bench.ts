import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type MediaFeature, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type BrowserName, findBrowser } from '../../tools/browsers.ts';
import { serve } from '../harness/serve.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

interface View {
  /** Of the gallery's address: `theme`, `size`, `only`. */
  query?: string;
  /** With the claims that ship, and folded as a reader first sees them. */
  shipped?: boolean;
  /** Pixels. */
  width?: number;
  /** What the system asks for; Chromium alone can be told. */
  features?: MediaFeature[];
}

export interface GalleryBench {
  /** The states made up for the purpose, everything unfolded, unless told. */
  open(view: View): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Builds the gallery and opens it in a browser without the extension.
 *
 * @param prefs for Firefox, which is told at its start what Chromium can be told for each page
 */
export async function startGallery(
  name: BrowserName,
  prefs: Record<string, unknown> = {},
): Promise<GalleryBench> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`${name} is not installed; "npm test" says how`);
  const folder = await mkdtemp(join(tmpdir(), 'claimnote-gallery-'));
  await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const site = await serve({ folder });
  const browser = await launch(
    name === 'firefox'
      ? { executablePath, browser: 'firefox', extraPrefsFirefox: prefs }
      : { executablePath, args: ['--no-sandbox'] },
  );
  return {
    async open({ query = '', shipped = false, width = 1280, features }) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      if (features !== undefined) {
        // By the protocol itself: the driver's own call does not know forced colours.
        const protocol = await page.createCDPSession();
        await protocol.send('Emulation.setEmulatedMedia', { features });
      }
      await page.goto(`${site.origin}/index.html?set=${shipped ? 'all' : 'made'}&${query}`);
      await page.waitForSelector('.gallery-state');
      if (shipped) return page;
      await page.evaluate(() => {
        const inside = [...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []);
        for (const place of [document, ...inside])
          for (const fold of place.querySelectorAll('details')) fold.open = true;
      });
      return page;
    },
    async close() {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
