import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve, start } from '../browser/harness.ts';
import { type BrowserName, findBrowser, needBrowsers } from './browsers.ts';
import { build } from './build.ts';
import { Plain, root, say } from './plain.ts';
import { foundOn, tableOf } from './tour/found.ts';
import { takePictures } from './tour/shots.ts';

const usage = `npm start [-- firefox | chromium] [-- --headless]
  Opens a browser with Claimnote on a sample article.`;

const article = join(root, 'tests/pages/demo');

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

function chosen(words: string[]): BrowserName {
  const named = words.find((word) => word === 'firefox' || word === 'chromium');
  if (named !== undefined) return named;
  return findBrowser('chromium') === null && findBrowser('firefox') !== null
    ? 'firefox'
    : 'chromium';
}

const firstSentence = (): string =>
  JSON.parse(readFileSync(join(article, 'expected.json'), 'utf8')).claims[0].sentence;

/** `npm start`: see `usage`. */
export async function main(words: string[]): Promise<number> {
  const known = ['firefox', 'chromium', '--headless'];
  if (words.some((word) => !known.includes(word))) {
    say(usage);
    return 1;
  }
  const name = chosen(words);
  needBrowsers(name);
  await build(name);
  const visible = hasDisplay() && !words.includes('--headless');
  const site = await serve({ folder: article });
  const launched = await start(name, { visible, online: visible });
  try {
    const page = await launched.open(`${site.origin}/index.html`);
    const items = await foundOn(launched, page).catch(() => {
      throw new Plain('The browser started, but Claimnote does not answer on the sample article.');
    });
    console.log(`${tableOf(items)}\n`);
    if (visible) {
      await page.bringToFront();
      console.log(`Claimnote runs in ${name} on the sample article. Close the browser to end.`);
      await new Promise<void>((done) => launched.browser.once('disconnected', () => done()));
    } else {
      const pictures = await takePictures(launched, page, firstSentence());
      console.log(
        `There is no display, so ${name} ran without a window. Pictures of page, card and popup:`,
      );
      for (const picture of pictures) console.log(`  ${picture}`);
    }
  } finally {
    await launched.close().catch((error: unknown) => {
      if (!visible) throw error;
    });
    await site.close();
  }
  return 0;
}
