import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

export interface Site {
  /** Such as `http://127.0.0.1:40123`. Each call of `serve` is an origin of its own. */
  origin: string;
  /** Paths asked for so far, in order; the browser's hunt for a favicon left out. */
  asked: string[];
  /** Puts a page at a path, in place of a file of the folder. */
  put(path: string, body: string | Buffer, headers?: Record<string, string>): string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** A folder whose files are served. */
  folder?: string;
  /** Sent with every page. */
  headers?: Record<string, string>;
}

/** Serves pages from 127.0.0.1 on a free port. */
export async function serve({ folder, headers = {} }: ServeOptions = {}): Promise<Site> {
  const pages = new Map<string, { body: string | Buffer; headers: Record<string, string> }>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    if (path !== '/favicon.ico') asked.push(path);
    const type = types[extname(path)] ?? 'text/html; charset=utf-8';
    const page = pages.get(path);
    try {
      if (page === undefined && folder === undefined) throw new Error('no such page');
      // `normalize` first, so that no ".." climbs out of the folder.
      const body = page?.body ?? (await readFile(join(folder ?? '', normalize(`/${path}`))));
      response.writeHead(200, { 'content-type': type, ...headers, ...page?.headers }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page.');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    put(path, body, own = {}) {
      pages.set(path, { body, headers: own });
      return origin + path;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
