import { expect, it } from 'vitest';
import { siteFits } from '../../../../components/options/siteSearch.ts';

const sites = ['example.org', 'news.example.org', 'localhost', '127.0.0.1', 'file:'];
const shown = (site: string) => (site === 'file:' ? 'local files' : site);

it.each([
  ['', sites],
  ['exam', ['example.org', 'news.example.org']],
  [' NEWS ', ['news.example.org']],
  ['www.example.org', ['example.org', 'news.example.org']],
  ['https://www.News.example.org/today?x#y', ['example.org', 'news.example.org']],
  ['https://shop.example.org/', ['example.org']],
  ['http://localhost:8080/a', ['localhost']],
  ['127.0.0.1:80', ['127.0.0.1']],
  ['file:///home/me/a.html', ['file:']],
  ['local', ['localhost', 'file:']],
  ['notexample.org', []],
])(
  '"%s" finds the sites whose name holds it, and those that the address belongs to',
  (typed, found) => {
    expect(sites.filter((site) => siteFits(typed, site, shown(site)))).toEqual(found);
  },
);
