import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Addresses that the browsers themselves ask for at start, whatever is installed. Everything else
 * that leaves the machine counts as ours.
 */
const browsersOwn =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|microsoft\.com)$/;

export interface Guard {
  /** Port of the proxy that the browser must use for everything but 127.0.0.1. */
  port: number;
  /** Hosts that somebody asked for and that are not the browser's own business. */
  strangers(): string[];
  /** Forgets whom it knows of. */
  forget(): void;
  close(): Promise<void>;
}

/** A proxy that refuses everything and remembers who was asked for: the net is cut, and attempts show. */
export async function startGuard(): Promise<Guard> {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    asked.add(new URL(request.url ?? '/', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.add((request.url ?? 'unknown').replace(/:\d+$/, ''));
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Cut off\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    strangers: () => [...asked].filter((host) => !browsersOwn.test(host)),
    forget: () => asked.clear(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
