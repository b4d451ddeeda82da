import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Plain, say } from './plain.ts';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variable that names the program and wins over any search. */
  variable: string;
  commands: string[];
  mac: string[];
  /** Below the program folders of Windows. */
  windows: string[];
  /** Debian's package. */
  apt: string;
}

const places: Record<BrowserName, Places> = {
  chromium: {
    variable: 'CLAIMNOTE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'chrome'],
    mac: ['Chromium', 'Microsoft Edge', 'Google Chrome'],
    windows: [
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Google/Chrome/Application/chrome.exe',
    ],
    apt: 'chromium',
  },
  firefox: {
    variable: 'CLAIMNOTE_FIREFOX',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    mac: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
    apt: 'firefox-esr',
  },
};

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function candidates({ commands, mac, windows }: Places): string[] {
  if (process.platform === 'darwin')
    return ['/Applications', join(process.env.HOME ?? '', 'Applications')].flatMap((folder) =>
      mac.map((app) =>
        join(
          folder,
          `${app}.app/Contents/MacOS/${app.split(' ')[0] === 'Firefox' ? 'firefox' : app}`,
        ),
      ),
    );
  if (process.platform === 'win32')
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => windows.map((rest) => join(folder, rest)));
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @returns the program of the browser on this machine, or null. */
export function findBrowser(name: BrowserName): string | null {
  const given = process.env[places[name].variable];
  if (given !== undefined) {
    if (!runs(given))
      throw new Plain(
        `${places[name].variable} names ${given}, which is no program that can be run.`,
      );
    return given;
  }
  return candidates(places[name]).find(runs) ?? null;
}

const isDebian = (): boolean =>
  process.platform === 'linux' &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));

const installLine = (names: BrowserName[]): string => {
  const packages = names.map((name) => places[name].apt).join(' ');
  if (process.platform === 'darwin') return `brew install --cask ${names.join(' ')}`;
  if (process.platform === 'win32')
    return names
      .map(
        (name) => `winget install ${name === 'firefox' ? 'Mozilla.Firefox' : 'Hibbiki.Chromium'}`,
      )
      .join(' && ');
  return isDebian()
    ? `sudo apt-get install -y ${packages}`
    : `Install the package of your system (on Debian: ${packages}).`;
};

function aptInstall(names: BrowserName[]): void {
  const packages = names.map((name) => places[name].apt);
  say(`Installing ${packages.join(' and ')} (apt-get) ...`);
  const options = {
    stdio: ['ignore', 'ignore', 2] as ('ignore' | 2)[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * The programs of the browsers asked for. On Debian as root the missing ones are installed.
 *
 * @throws {Plain} where one is missing, with the line that installs it: nothing is skipped silently
 */
export function needBrowsers(...names: BrowserName[]): Record<BrowserName, string> {
  const missing = () => names.filter((name) => findBrowser(name) === null);
  if (missing().length > 0 && isDebian() && process.getuid?.() === 0) aptInstall(missing());
  const left = missing();
  if (left.length > 0)
    throw new Plain(
      `Not found on this machine: ${left.join(' and ')}. To install:\n  ${installLine(left)}`,
    );
  return Object.fromEntries(names.map((name) => [name, findBrowser(name)])) as Record<
    BrowserName,
    string
  >;
}
