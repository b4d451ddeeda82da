import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtFolder } from '../tools/build.ts';

/** What the extension may ask for; README says why for each. More must never ship unnoticed. */
const permissions = ['activeTab', 'contextMenus', 'storage'];

/** Keys of the manifest that open a door to pages or give more power. */
const doors = [
  'web_accessible_resources',
  'externally_connectable',
  'host_permissions',
  'optional_permissions',
  'optional_host_permissions',
  'devtools_page',
  'sandbox',
];

interface Command {
  suggested_key: { default: string; mac: string };
  description: string;
}

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

describe.each(['chromium', 'firefox'] as const)('the package for %s', (name) => {
  const folder = builtFolder(name);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = [...filesIn(folder)].filter((path) => /\.(js|css|html)$/.test(path));

  it('asks for no more than it needs', () => {
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect(manifest).toMatchObject({ manifest_version: 3 });
  });

  it('is told of in the README permission by permission', () => {
    const [, table = ''] = readFileSync('README.md', 'utf8').split('## Permissions\n');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| `(\w+)` \| (.+) \|$/gm)];
    expect(rows.map(([, permission]) => permission).sort()).toEqual(permissions);
    for (const [, , why = ''] of rows) expect(why.length).toBeGreaterThan(20);
  });

  it('puts a script before and one after those of pages, and no style, which any page could ask for', () => {
    const scripts = manifest.content_scripts as Record<string, unknown>[];
    expect(scripts.map(({ js, run_at }) => [js, run_at])).toEqual([
      [['early.js'], 'document_start'],
      [['page.js'], 'document_idle'],
    ]);
    for (const script of scripts) {
      expect(script.matches).toEqual(['<all_urls>']);
      expect(script).not.toHaveProperty('css');
      expect(script.world).toBeUndefined();
    }
  });

  it('puts less than two kilobytes before the scripts of pages', () => {
    expect(readFileSync(join(folder, 'early.js')).length).toBeLessThan(2048);
  });

  it('suggests four keys, as many as Chromium takes, each with its name', () => {
    const { _execute_action: popup, ...own } = manifest.commands as Record<string, Command>;
    // Chromium lists the popup's key by itself.
    expect(popup).toEqual(name === 'firefox' ? {} : undefined);
    const keys = Object.entries(own).map(([name, { suggested_key: key, description }]) => [
      name,
      key.default,
      key.mac,
      description,
    ]);
    expect(keys).toEqual([
      ['next', 'Alt+Shift+J', 'MacCtrl+Shift+J', '__MSG_command_next__'],
      ['previous', 'Alt+Shift+K', 'MacCtrl+Shift+K', '__MSG_command_previous__'],
      ['open', 'Alt+Shift+E', 'MacCtrl+Shift+E', '__MSG_command_open__'],
      ['site', 'Alt+Shift+O', 'MacCtrl+Shift+O', '__MSG_command_site__'],
    ]);
    const words = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'));
    for (const [, , , description = ''] of keys)
      expect(words[description.slice('__MSG_'.length, -2)].message.length).toBeGreaterThan(10);
  });

  it('opens no door to pages', () => {
    for (const door of doors) expect(manifest, door).not.toHaveProperty(door);
  });

  it('lets its own pages reach nothing but its own files', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has no code that asks the network for something', () => {
    const asks =
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/;
    expect(scripts.filter((path) => asks.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('is plain ASCII, which no browser on no system reads wrongly', () => {
    const odd = /[^\n\r\t -~]/;
    expect(scripts.filter((path) => odd.test(readFileSync(path, 'latin1')))).toEqual([]);
  });

  it('keeps the page script within its bytes, without any evidence text', () => {
    const script = readFileSync(join(folder, 'page.js'));
    expect(gzipSync(script).length).toBeLessThanOrEqual(64 * 1024);
    const claims = 'claims/data/claims';
    for (const file of readdirSync(claims)) {
      const { answer } = JSON.parse(readFileSync(join(claims, file), 'utf8'));
      expect(script.includes(answer.text), file).toBe(false);
    }
  });
});
