import { fileURLToPath } from 'node:url';
import type { MediaFeature, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { Bench } from '../both.ts';
import { changeSettings } from '../harness.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

type Files = Rolldown.RolldownOutput['output'];
let files: Promise<Files> | undefined;

/** The gallery's files, built once for all blocks of a worker. */
const builtFiles = (): Promise<Files> => {
  files ??= build({ root, logLevel: 'error', build: { write: false } }).then(
    (built) => (built as Rolldown.RolldownOutput).output,
  );
  return files;
};

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

export interface Gallery {
  /** The states made up for the purpose, everything unfolded, unless told. */
  open(view: View): Promise<Page>;
}

/** Puts the gallery at the bench's site. The extension is off there, or it would mark what the cards say. */
export async function startGallery({ on, site }: Bench): Promise<Gallery> {
  await changeSettings(on, { everywhere: false });
  for (const file of await builtFiles())
    site.put(`/${file.fileName}`, file.type === 'chunk' ? file.code : Buffer.from(file.source));
  return {
    async open({ query = '', shipped = false, width = 1280, features }) {
      const url = `${site.origin}/index.html?set=${shipped ? 'all' : 'made'}&${query}`;
      const page = await on.visit(url, { width, height: 900 });
      if (features !== undefined) {
        // By the protocol itself: the driver's own call does not know forced colours.
        const protocol = await page.createCDPSession();
        await protocol.send('Emulation.setEmulatedMedia', { features });
        await page.reload();
      }
      await page.waitForSelector('.gallery-state');
      if (shipped) return page;
      await page.evaluate(() => {
        const inside = [...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []);
        for (const place of [document, ...inside])
          for (const fold of place.querySelectorAll('details')) fold.open = true;
      });
      return page;
    },
  };
}
