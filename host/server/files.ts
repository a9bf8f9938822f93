import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { readErrorCode } from './error-code';

/** A file as it goes over HTTP. */
export interface Served {
  status: number;
  type: string;
  body: Buffer | string;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads `path` (decoded, without query) below `folder`; null when it is not there. A path that climbs out of the folder is not there. */
export async function readServed(folder: string, path: string): Promise<Served | null> {
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  try {
    return { status: 200, type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** A short name of a file's content: the same for the same content. */
export const tagOf = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

export const plain = (status: number, body: string): Served => ({ status, type: 'text/plain; charset=utf-8', body });
export const json = (status: number, value: unknown): Served => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
