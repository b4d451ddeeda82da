import { describe, expect, it } from 'vitest';
import { coveringRule, siteFromInput, siteOf } from '../../../../entrypoints/shared/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['https://www.example.org/', 'example.org'],
    ['https://WWW.Example.ORG/', 'example.org'],
    ['https://news.example.org:8443/', 'news.example.org'],
    ['https://example.org./', 'example.org'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]:8080/', '[::1]'],
    ['https://münchen.de/', 'xn--mnchen-3ya.de'],
    ['https://www.de/', 'www.de'],
    ['file:///home/me/article.html', 'file:'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['chrome-extension://abc/popup.html', null],
    ['data:text/html,x', null],
    ['blob:https://example.org/1', null],
    ['not an address', null],
    ['', null],
    [undefined, null],
  ])('%s → %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('siteFromInput', () => {
  it.each([
    ['example.org', 'example.org'],
    [' https://www.Example.org/page ', 'example.org'],
    ['*.example.org', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['localhost', 'localhost'],
    ['192.168.1.10', '192.168.1.10'],
    ['file:///x', 'file:'],
    ['two words', null],
    ['a.org, b.org', null],
    ['chrome://extensions', null],
    ['', null],
    ['*', null],
    ['*.*', null],
    ['news.*.org', null],
    ['%2A', null],
    ['https://*.org/x', null],
    ['C:/x', null],
    ['c:\\x', null],
    ['C:', null],
    ['/home/me', null],
    ['//server/share', null],
    ['c:8080', 'c'],
  ])('%s → %s', (input, site) => {
    expect(siteFromInput(input)).toBe(site);
  });
});

describe('coveringRule', () => {
  const rules = new Set(['google.com', 'mail.google.com', '10.0.0.1', 'localhost', 'file:', 'uk']);
  it.each([
    ['google.com', 'google.com'],
    ['docs.google.com', 'google.com'],
    ['a.mail.google.com', 'mail.google.com'],
    ['google.com.evil.com', null],
    ['notgoogle.com', null],
    ['example.co.uk', 'uk'],
    ['10.0.0.1', '10.0.0.1'],
    ['110.0.0.1', null],
    ['[::1]', null],
    ['localhost', 'localhost'],
    ['app.localhost', 'localhost'],
    ['file:', 'file:'],
  ])('%s is covered by %s', (site, rule) => {
    expect(coveringRule(site, rules)).toBe(rule);
  });
});
