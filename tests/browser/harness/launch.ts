import { existsSync } from 'node:fs';
import { type Browser, launch, type Page, type Viewport } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers.ts';
import { findBrowser } from '../../tools/browsers.ts';
import { builtFolder } from '../../tools/build.ts';
import { type Guard, startGuard } from './guard.ts';
import { allowPrivately } from './private.ts';
import { inFirefox, systemArgs } from './system.ts';
import { until } from './wait.ts';

/** A fixed internal id for Firefox, which draws one by lot otherwise and tells nobody. */
const firefoxUuid = 'c1a10000-0b12-4000-8000-000000000012';

export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** Such as `chrome-extension://…`, without a slash at the end. */
  extension: string;
  guard: Guard;
  /** A page of the extension that the harness keeps open to reach its storage. */
  door?: Page;
  /** The tab that `visit` uses, once there is one. */
  tab?: Page;
  /** A new tab at an address. */
  open(url: string): Promise<Page>;
  /**
   * The tab for pages that come one after another, at an address: a new tab for each costs a browser
   * more than most of what a test does with it. A test that spoils the tab closes it.
   */
  visit(url: string, window?: Viewport): Promise<Page>;
  /**
   * Ends the browser. Throws where anything asked the network for something, unless the pages
   * opened may: their own requests are refused all the same.
   */
  close(mayAsk?: 'pages may ask'): Promise<void>;
}

export interface LaunchOptions {
  /** With a window; false unless told. */
  visible?: boolean;
  /** Kept for a later start; a fresh one unless told. */
  profile?: string;
  /** Folder of the built extension; the tree's own build unless told. */
  folder?: string;
  /** In CSS pixels. */
  window?: { width: number; height: number };
  args?: string[];
  /** With the net as it is, for people; cut off unless told. */
  online?: boolean;
  /** Also in private windows, where the reader allowed it; not unless told. Chromium only. */
  privately?: boolean;
  /** Firefox preferences besides those of the harness. */
  prefs?: Record<string, unknown>;
  /** Milliseconds that the driver waits for an answer of the browser; its own measure unless told. */
  patience?: number;
  /** Environment variables besides our own. */
  env?: Record<string, string>;
}

function chromiumArgs(guard: Guard, { args = [], online }: LaunchOptions): string[] {
  return [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Without a graphics card Chromium would reckon out what one does, which costs twice the time.
    ...(online === true ? [] : ['--disable-gpu']),
    ...(online === true ? [] : [`--proxy-server=127.0.0.1:${guard.port}`]),
    ...args,
  ];
}

const firefoxPrefs = (guard: Guard, { online, prefs }: LaunchOptions): Record<string, unknown> => ({
  'extensions.webextensions.uuids': JSON.stringify({ 'claimnote@claimnote': firefoxUuid }),
  // A temporary add-on would lose its settings and its id at a restart.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  ...(online === true
    ? {}
    : {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': guard.port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': guard.port,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      }),
  ...prefs,
});

/**
 * Brings a tab to the front, with the focus in it. Firefox may have left it in the address bar, where it stays from
 * page to page: then Tab moves on in the page all the same, and Enter on a button does nothing.
 */
const toFront = ({ name, browser }: Launched, tab: Page): Promise<true> =>
  until(
    async () => {
      await tab.bringToFront();
      if (await tab.evaluate(() => document.hasFocus()).catch(() => false)) return true;
      if (name === 'firefox')
        await inFirefox(
          browser,
          '(async () => { window.focus(); gBrowser.selectedBrowser.focus(); return ""; })()',
        );
      return null;
    },
    { what: 'the focus in the tab' },
  );

/** @returns the extension's own address, once it has begun in the browser */
async function install(
  name: BrowserName,
  browser: Browser,
  folder: string,
  { privately, profile }: LaunchOptions,
): Promise<string> {
  const id = await browser.installExtension(folder);
  if (privately === true) await allowPrivately(browser, id);
  const extension =
    name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${firefoxUuid}`;
  // At a first run the welcome page comes in front, and a hidden tab is not read.
  if (profile === undefined)
    await until(() => tabAt(browser, `${extension}/welcome.html`), { what: 'the welcome page' });
  return extension;
}

/** Starts a browser with the built extension in it, its network cut off but for 127.0.0.1. */
export async function start(name: BrowserName, options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`${name} is not installed; "npm test" says how`);
  const folder = options.folder ?? builtFolder(name);
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`There is no built extension in ${folder}; run "npm run build"`);
  const guard = await startGuard();
  const usual = options.window ?? { width: 1280, height: 900 };
  const common = {
    executablePath,
    headless: options.visible !== true,
    env: { ...process.env, ...options.env },
    ...(options.patience === undefined ? {} : { protocolTimeout: options.patience }),
    defaultViewport: options.visible === true ? null : usual,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
  };
  const browser = await (name === 'chromium'
    ? launch({ ...common, pipe: true, enableExtensions: true, args: chromiumArgs(guard, options) })
    : launch({
        ...common,
        browser: 'firefox',
        extraPrefsFirefox: firefoxPrefs(guard, options),
        args: [...(options.online === true ? [] : systemArgs), ...(options.args ?? [])],
      }));
  let extension: string;
  try {
    extension = await install(name, browser, folder, options);
  } catch (error) {
    // Left open, they would keep the process from ending.
    await browser.close();
    await guard.close();
    throw error;
  }
  const launched: Launched = {
    name,
    browser,
    extension,
    guard,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await toFront(launched, page);
      return page;
    },
    async visit(url, window = usual) {
      if (launched.tab === undefined || launched.tab.isClosed())
        launched.tab = await launched.open('about:blank');
      const { tab } = launched;
      // As in a new tab: seen from its start, and the pointer rests on none of it.
      await toFront(launched, tab);
      await tab.mouse.move(0, 0);
      // Changing whether there is touch loads a page anew.
      if (JSON.stringify(tab.viewport()) !== JSON.stringify(window)) await tab.setViewport(window);
      await tab.goto(url);
      return tab;
    },
    async close(mayAsk) {
      await browser.close();
      const strangers = guard.strangers();
      await guard.close();
      if (strangers.length > 0 && mayAsk === undefined)
        throw new Error(`Something asked the network for ${strangers.join(', ')}`);
    },
  };
  return launched;
}

/**
 * Address as the page itself knows it: the driver misses moves that it did not order. A page of the
 * extension has it once it can call the browser.
 */
const addressOf = (page: Page): Promise<string> =>
  page
    .evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome?: { storage?: object } };
      const isOwn = location.protocol.endsWith('-extension:');
      return isOwn && chrome?.storage === undefined ? 'not yet' : location.href;
    })
    .catch(() => 'gone');

async function tabAt(browser: Browser, prefix: string, not?: Page): Promise<Page | null> {
  for (const page of await browser.pages())
    if (page !== not && (await addressOf(page)).startsWith(prefix)) return page;
  return null;
}

/** What the extension's own pages can call; a test may use it to play the reader's part. */
interface ExtensionApi {
  tabs: { create(what: { url: string }): Promise<unknown> };
}

/** Any page of the extension that is open; the welcome page opens by itself at the first run. */
export const anyOwnPage = ({ browser, extension }: Launched): Promise<Page> =>
  until(() => tabAt(browser, extension), { what: 'a tab of the extension' });

/** Opens a page of the extension in a tab. */
export async function openOwnPage(launched: Launched, path: string): Promise<Page> {
  const { name, browser, extension } = launched;
  const url = `${extension}/${path}`;
  if (name === 'chromium') return launched.open(url);
  // Firefox lets no driver navigate there; a page of the extension that is there already may.
  const door = await anyOwnPage(launched);
  const create = () =>
    door.evaluate(async (to) => {
      await (globalThis as unknown as { browser: ExtensionApi }).browser.tabs.create({ url: to });
    }, url);
  const arrive = () => until(() => tabAt(browser, url, door), { what: url });
  await create();
  // The driver loses a tab now and then that it did not open itself: then another one is opened.
  const page = await arrive().catch(async () => {
    await create();
    return arrive();
  });
  await toFront(launched, page);
  return page;
}
