import { z } from 'zod';
import type { Path, SourceDocument } from './document';
import { findNearest, writePath, type Problem } from './problem';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The schema behind optional, default and transform. */
function unwrap(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  return schema;
}

/** The keys that the map at a path may have; of alternatives, those of every map among them. */
function listKeys(schema: Schema, path: Path): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((option: Schema) => listKeys(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
  if (bare instanceof z.ZodObject) {
    const child: unknown = bare.shape[String(step)];
    return child instanceof z.ZodType ? listKeys(child, rest) : [];
  }
  if (bare instanceof z.ZodArray) return listKeys(bare.element, rest);
  if (bare instanceof z.ZodRecord) return listKeys(bare.valueType, rest);
  return [];
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, step) => (part !== null && typeof part === 'object' && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined),
    data,
  );
}

/** What a value is, in the words of the `wrong-type` text. */
function nameType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value)) return 'int';
  return typeof value;
}

/** A value as a problem quotes it. */
function quoteValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Of the alternatives that all refused, the one that came nearest: whose complaints lie deepest; null when none took even the type. */
function pickAlternative(alternatives: readonly Issue[][]): Issue[] | null {
  const deeper = alternatives.filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  return deeper[0] ?? null;
}

interface ShapeReading {
  schema: Schema;
  data: unknown;
  /** Where the data stands in the document. */
  base: Path;
  problemAt: SourceDocument['problemAt'];
}

function readIssue(issue: Issue, reading: ShapeReading): Problem[] {
  const { schema, data, base, problemAt } = reading;
  const at = [...base, ...issue.path];
  const value = valueAt(data, issue.path);
  const tell = (code: Problem['code'], values: Problem['values'] = {}): Problem[] => [problemAt(at, code, values)];
  if (at.length === 1 && at[0] === 'playbook' && value !== undefined) return tell('wrong-version', { found: quoteValue(value) });
  if (value === undefined && issue.code !== 'unrecognized_keys' && issue.path.length > 0) {
    const parent = problemAt(at.slice(0, -1), 'missing-key', { key: String(issue.path.at(-1)) });
    return [{ ...parent, path: writePath(at), at }];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = listKeys(schema, issue.path);
      return issue.keys.map((key) =>
        problemAt([...at, key], 'unknown-key', { key, nearest: findNearest(key, known) || 'none', known: known.join(', ') }, 'key'),
      );
    }
    case 'invalid_type':
      return tell('wrong-type', { expected: issue.expected, found: nameType(value) });
    case 'invalid_value':
      return tell('wrong-value', { found: quoteValue(value), expected: issue.values.map(String).join(', ') });
    case 'invalid_format':
      if (issue.format === 'regex') return tell('bad-id', { found: quoteValue(value) });
      return tell(issue.format === 'date' ? 'bad-date' : 'bad-duration', { found: quoteValue(value) });
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? tell('too-short', { minimum: Number(issue.minimum), kind: issue.origin })
        : tell('too-small', { minimum: Number(issue.minimum), found: quoteValue(value) });
    case 'too_big':
      return tell('too-big', { maximum: Number(issue.maximum), found: quoteValue(value) });
    case 'invalid_union': {
      const nearest = pickAlternative(issue.errors);
      if (!nearest)
        return tell('wrong-type', { expected: listKeys(schema, issue.path).includes('en') ? 'text' : 'map', found: nameType(value) });
      return nearest.flatMap((inner) => readIssue({ ...inner, path: [...issue.path, ...inner.path] }, reading));
    }
    default:
      return tell('text-empty');
  }
}

/** What does not fit the schema, as problems at their places. Unknown keys name the nearest known one. */
export function findShapeProblems(schema: z.ZodType, data: unknown, base: Path, problemAt: SourceDocument['problemAt']): Problem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => readIssue(issue, { schema, data, base, problemAt }));
}
