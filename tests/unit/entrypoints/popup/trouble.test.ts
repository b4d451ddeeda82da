import { expect, it } from 'vitest';
import { troubleAt } from '../../../../entrypoints/popup/trouble.ts';

it.each([
  [null, undefined, 'browser-page'],
  [null, 'chrome://settings/', 'browser-page'],
  ['chromewebstore.google.com', undefined, 'store'],
  ['microsoftedge.microsoft.com', 'https://microsoftedge.microsoft.com/addons/', 'store'],
  ['addons.mozilla.org', 'https://addons.mozilla.org/', 'store'],
  ['example.org', 'https://example.org/a/paper.PDF?x=1', 'pdf'],
  ['file:', 'file:///home/me/a.pdf', 'pdf'],
  ['file:', 'file:///home/me/a.html', 'local-file'],
  ['example.org', 'https://example.org/pdf', null],
  ['example.org', undefined, null],
])('of %s at %s it can tell %s', (site, url, trouble) => {
  expect(troubleAt(site, url)).toBe(trouble);
});
