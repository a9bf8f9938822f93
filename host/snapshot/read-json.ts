import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { findJsonError, placeOf } from './json-syntax';
import type { Problems } from './problems';

/** Reads a text file of the folder, or null when there is none. A byte order mark is dropped. */
export function readText(dir: string, file: string): string | null {
  const path = join(dir, file);
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : null;
}

function parseJson(file: string, text: string, problems: Problems): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = findJsonError(text);
    if (!found) throw error;
    const { line, column } = placeOf(text, found.at);
    problems.add(`${file}:${line}:${column}: not JSON, expected ${found.expected}`);
    return undefined;
  }
}

/** JSON is YAML too, and the YAML parser remembers where each value stands. Only asked once something is wrong. */
function findLine(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' });
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/**
 * Reads one of the small files. Undefined when it is absent or wrong; what is wrong goes to `problems` with file, line and path.
 * Keys that the schema does not name are kept: an export carries many more than are read here.
 */
export function readJson<T>(dir: string, file: string, schema: z.ZodType<T>, problems: Problems): T | undefined {
  const text = readText(dir, file);
  if (text === null) return undefined;
  const raw = parseJson(file, text, problems);
  if (raw === undefined) return undefined;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  tellProblems(file, text, parsed.error, problems);
  return undefined;
}

/** Adds what a schema has against the text (JSON or YAML) of a file, each with line and path. */
export function tellProblems(file: string, text: string, { issues }: z.ZodError, problems: Problems): void {
  for (const { path, message } of issues) {
    const where = path.length > 0 ? `${showPath(path)}: ` : '';
    problems.add(`${file}:${findLine(text, path)}: ${where}${message.replace(/^Invalid input: /, '')}`);
  }
}
