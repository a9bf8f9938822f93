import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createShellApi, type ApiParts } from './api';
import { buildCsp } from './csp';
import { json, plain, readServed, tagOf, type Served } from './files';
import { serveFrame } from './frames';
import { closeServer, listenOnLoopback } from './loopback';
import { readUiManifest } from './ui-manifest';

export interface ServerOptions extends Omit<ApiParts, 'manifest' | 'frameOrigin'> {
  /** Where manifest.yml, the pages and dist/ lie. */
  appDir: string;
  /** 0 = any that is free. */
  port: number;
}

export interface RunningServer {
  /** The shell's address. */
  url: string;
  stop(): Promise<void>;
}

/** A request of the shell to its API is small; what a page sends to a resolver is at most 500 KB (Forge's limit), and JSON in JSON grows. */
const maxBodyBytes = 2 * 1024 * 1024;

/**
 * Serves the shell on http://localhost:PORT and the app's pages on http://127.0.0.1:PORT: two origins of one server, so that a framed page can
 * reach neither the shell's document nor its API, as on Forge, where pages come from a domain of their own. Loopback only. A request that
 * names another host (DNS rebinding) is refused, and so is an API call from any other origin.
 * @throws the error of `listen`, with code EADDRINUSE when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const shellDir = join(options.appDir, 'dist', 'shell');
  const manifest = readUiManifest(options.appDir);
  const { servers, port } = await listenOnLoopback(options.port);
  const shellOrigin = `http://localhost:${port}`;
  const frameOrigin = `http://127.0.0.1:${port}`;
  const api = createShellApi({ ...options, manifest, frameOrigin });
  const csp = buildCsp(manifest.permissions, shellOrigin);

  const serveShell = async (request: IncomingMessage, path: string): Promise<Served> => {
    if (path.startsWith('/api/')) {
      if (request.method !== 'POST') return plain(405, 'POST, with a JSON body');
      const origin = request.headers.origin;
      if (origin !== undefined && origin !== shellOrigin) return plain(403, `calls come from ${shellOrigin} only`);
      if (request.headers['content-type'] !== 'application/json') return plain(415, 'POST, with a JSON body');
      const body = await readBody(request);
      return body === null ? plain(413, `at most ${maxBodyBytes} bytes`) : json(200, await api(path.slice('/api/'.length), body));
    }
    // Every other address is a page of the shell, which reads it itself.
    const file = path.startsWith('/assets/') ? path : 'index.html';
    return (await readServed(shellDir, file)) ?? plain(404, `no ${file} in dist/shell: run npm run build`);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', shellOrigin);
    const path = decodeURIComponent(url.pathname);
    const atFrames = request.headers.host === `127.0.0.1:${port}`;
    const isFrame = path.startsWith('/frame/') || path.startsWith('/frame-');
    if (!atFrames && request.headers.host !== `localhost:${port}`)
      return reply(response, plain(421, `this host answers at ${shellOrigin}`));
    if (atFrames && !isFrame) return void response.writeHead(308, { location: `${shellOrigin}${request.url ?? '/'}` }).end();
    if (isFrame && !atFrames) return reply(response, plain(421, `pages are served at ${frameOrigin}`));
    const known = { tag: request.headers['if-none-match'], named: url.search.slice(1) };
    if (!isFrame) return reply(response, await serveShell(request, path), { 'content-security-policy': `frame-ancestors 'none'` }, known);
    const served = await serveFrame({ manifest, shellDir, shellOrigin, offset: options.host.clock.now() - Date.now() }, path);
    return reply(response, served, { 'content-security-policy': csp }, known);
  };

  for (const server of servers) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      answer(request, response).catch((error: unknown) => {
        options.onError(`${request.method ?? ''} ${request.url ?? ''}: ${String(error)}`);
        reply(response, plain(error instanceof URIError ? 400 : 500, String(error)));
      });
    });
  }
  return { url: shellOrigin, stop: async () => void (await Promise.all(servers.map(closeServer))) };
}

/**
 * Answers. A file as it lies on the disk may be kept: for good when its address names its content, else it is asked for each time. Six macros on a page need not be six times sent and
 * compiled. What is made for one request is never kept.
 *
 * @param known the tag of what the browser has, and the one that the address names
 */
function reply(
  response: ServerResponse,
  { status, type, body }: Served,
  headers: Record<string, string> = {},
  known: { tag?: string | undefined; named?: string } = {},
): void {
  const tag = status === 200 && Buffer.isBuffer(body) ? tagOf(body) : null;
  const keep = tag !== null && tag === known.named ? 'public, max-age=31536000, immutable' : 'no-cache';
  const kept = tag === null ? { 'cache-control': 'no-store' } : { 'cache-control': keep, etag: `"${tag}"` };
  const all = { 'content-type': type, 'x-content-type-options': 'nosniff', ...kept, ...headers };
  if (tag !== null && `"${tag}"` === known.tag) return void response.writeHead(304, all).end();
  response.writeHead(status, all).end(body);
}

/** The body as text, or null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
