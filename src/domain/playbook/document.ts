import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { writePath, type Problem } from './problem';

export type Path = readonly PropertyKey[];

/** A YAML file as plain data, and where each part of it stands. */
export interface SourceDocument {
  /** Plain data; undefined when the file is no readable YAML. */
  data: unknown;
  problems: Problem[];
  /** Makes a problem that points at the value of a path, or at its key; where the path does not exist, at the nearest part above it. */
  problemAt: (path: Path, code: Problem['code'], values: Problem['values'], point?: 'value' | 'key') => Problem;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** The pair or item that a step leads to. */
function stepInto(node: unknown, step: PropertyKey, document: Document): { key: unknown; value: unknown } | null {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isMap(target)) {
    const pair = target.items.find((each) => isPair(each) && keyOf(each) === String(step));
    return pair ? { key: pair.key, value: pair.value } : null;
  }
  if (isSeq(target) && typeof step === 'number' && step < target.items.length)
    return { key: target.items[step], value: target.items[step] };
  return null;
}

const offsetOf = (node: unknown): number | null => (node as Partial<Node> | null)?.range?.[0] ?? null;

function findOffset(document: Document, path: Path, point: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const found = stepInto(node, step, document);
    if (!found) break;
    const here = point === 'key' && index === path.length - 1 ? found.key : found.value;
    offset = offsetOf(here) ?? offsetOf(found.key) ?? offset;
    node = found.value;
  }
  return offset;
}

/** The path of the innermost map or list around an offset: where a syntax error or a duplicate key stands. */
function findPathAt(document: Document, offset: number): PropertyKey[] {
  const path: PropertyKey[] = [];
  let node: unknown = document.contents;
  const holds = (each: unknown): boolean => {
    const range = (each as Partial<Node> | null)?.range;
    return range !== undefined && range !== null && range[0] <= offset && offset < range[2];
  };
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.find(({ value }) => holds(value));
      if (!pair) return path;
      path.push(keyOf(pair));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findIndex(holds);
      if (index < 0) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
  }
}

/** Reads YAML 1.2. Syntax errors and duplicate keys become problems with their place; nothing is thrown. */
export function readDocument(text: string): SourceDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const problemFrom = (offset: number, at: Path, code: Problem['code'], values: Problem['values']): Problem => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), path: writePath(at), at, code, values };
  };
  const problems = document.errors.map((error) => {
    const [offset] = error.pos;
    const path = findPathAt(document, offset);
    if (error.code !== 'DUPLICATE_KEY') return problemFrom(offset, [], 'bad-yaml', { kind: error.code });
    const key = /^[^\s:#,\]}]+/.exec(text.slice(offset))?.[0] ?? '';
    return problemFrom(offset, path, 'duplicate-key', { key });
  });
  let data: unknown;
  if (!problems.some(({ code }) => code === 'bad-yaml')) {
    try {
      data = document.toJS();
    } catch (error) {
      // An alias without anchor, or one that would expand without end: the library tells neither place nor code.
      if (!(error instanceof ReferenceError)) throw error;
      problems.push(problemFrom(0, [], 'bad-yaml', { kind: 'BAD_ALIAS' }));
    }
  }
  const problemAt: SourceDocument['problemAt'] = (path, code, values, point = 'value') =>
    problemFrom(findOffset(document, path, point), path, code, values);
  return { data, problems, problemAt };
}
