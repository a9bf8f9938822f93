import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readErrorCode } from './error-code';

/**
 * Listens on this machine only: 127.0.0.1, and ::1 where there is one, since a browser may take `localhost` for either. Port 0 = any that is free.
 * @throws the error of `listen`, with code EADDRINUSE when the port is taken on either.
 */
export async function listenOnLoopback(port: number): Promise<{ servers: Server[]; port: number }> {
  const first = await listen('127.0.0.1', port);
  const chosen = (first.address() as AddressInfo).port;
  try {
    return { servers: [first, await listen('::1', chosen)], port: chosen };
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return { servers: [first], port: chosen };
    await closeServer(first);
    throw error;
  }
}

/** Stops a server at once, open connections included. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * A browser gives up an idle connection after 300 s. Whoever closes first must be the browser: a POST that is on its way while the
 * server closes is lost, and the shell asks every five seconds, which is Node's own limit.
 */
const idleMs = 600_000;

function listen(address: string, port: number): Promise<Server> {
  const server = createServer({ keepAliveTimeout: idleMs });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
