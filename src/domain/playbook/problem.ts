import type { Lang } from '../../contract/text';
import { fillMessage } from '../message';
import type { Value } from '../value';

/** Every kind of error in a playbook file. The catalogue (locales, `problem`) holds one text for each. */
export const problemCodes = [
  'bad-yaml',
  'duplicate-key',
  'wrong-version',
  'missing-key',
  'unknown-key',
  'wrong-type',
  'wrong-value',
  'bad-id',
  'bad-date',
  'bad-duration',
  'too-small',
  'too-big',
  'too-short',
  'text-empty',
  'duplicate-id',
  'duplicate-status',
  'unknown-reference',
  'unknown-check',
  'self-move',
  'unreachable-stage',
  'no-path',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One error in a playbook file. `line` and `column` count from 1; `path` reads like `flows[0].moves.build`, empty for the whole file; `at` is the same by steps. */
export interface Problem {
  line: number;
  column: number;
  path: string;
  at: readonly PropertyKey[];
  code: ProblemCode;
  values: Readonly<Record<string, Value>>;
}

/** The part of a locale file that problems need. */
export interface ProblemCatalogue {
  problem: Readonly<Record<ProblemCode, string>>;
}

/** The problem in words: what is wrong and what was expected. Where it is (file, line, column, path) is for the caller to put before it. */
export function renderProblem({ code, values }: Pick<Problem, 'code' | 'values'>, lang: Lang, catalogue: ProblemCatalogue): string {
  return fillMessage(catalogue.problem[code], lang, values);
}

/** How a path is written: `standards[0].checks[1].with.stage`. */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`),
    '',
  );
}

function measureDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word that was probably meant (Levenshtein distance of at most two fifths of its length, ties by order); '' when none is near. */
export function findNearest(word: string, known: readonly string[]): string {
  let nearest = '';
  let least = Infinity;
  for (const each of known) {
    const distance = measureDistance(word.toLowerCase(), each.toLowerCase());
    if (distance < least && distance <= Math.ceil(each.length * 0.4)) {
      nearest = each;
      least = distance;
    }
  }
  return nearest;
}
