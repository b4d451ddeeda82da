/** What is uploaded with the packages: texts that fit the forms, pictures of the sizes that stores take. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../components/locales/en.json';

const read = (path: string): string => readFileSync(path, 'utf8');

const section = (name: string): string =>
  new RegExp(`^## ${name}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm')
    .exec(read('store/listing.md'))?.[1]
    ?.trim() ?? '';

/** Width, height and colour type (2: no transparency) of a PNG file. */
function png(path: string): { width: number; height: number; type: number } {
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), type: bytes[25] ?? -1 };
}

describe('the listing', () => {
  it('says what the manifest says, within the length that stores allow', () => {
    expect(section('Name')).toBe(en.extensionName);
    expect(section('Summary')).toBe(en.extensionDescription);
    // Chrome takes 132 characters, Firefox 250.
    expect(en.extensionDescription.length).toBeLessThanOrEqual(132);
    expect(section('Description').length).toBeGreaterThan(250);
    expect(section('Description').length).toBeLessThan(10_000);
  });

  it('has pictures of the right sizes', () => {
    for (const store of ['chrome-and-edge', 'firefox']) {
      const shots = readdirSync(join('store', store)).filter((name) => /^\d-.*\.png$/.test(name));
      expect(shots.length).toBe(5);
      for (const name of shots)
        expect(png(join('store', store, name)), name).toMatchObject({ width: 1280, height: 800 });
    }
    const other = 'store/chrome-and-edge';
    expect(png(`${other}/tile-440x280.png`)).toMatchObject({ width: 440, height: 280 });
    expect(png(`${other}/logo-300x300.png`)).toMatchObject({ width: 300, height: 300 });
    // Chrome refuses transparency in all but the icon.
    for (const name of readdirSync(other)) expect(png(join(other, name)).type, name).toBe(2);
  });

  it.each(['README.md', 'store/permissions.md', 'docs/MOZILLA.md'])(
    '%s names every permission that the manifest asks for',
    (path) => {
      const config = read('wxt.config.ts');
      const asked = JSON.parse(
        (/permissions: (\[[^\]]+\])/.exec(config)?.[1] ?? '[]').replaceAll("'", '"'),
      ) as string[];
      expect(asked.length).toBeGreaterThan(0);
      for (const permission of asked) expect(read(path)).toContain(`\`${permission}\``);
    },
  );
});
