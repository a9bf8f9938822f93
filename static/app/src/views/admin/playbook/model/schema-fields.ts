import type { Reference } from './parts';
import { asFields, asList, asNumber, asText, asTexts, isFields, type Fields } from './values';

interface Common {
  key: string;
  title: string;
  help: string;
  required: boolean;
  /** What holds when the standard does not say. */
  fallback: unknown;
}
type ParamKind =
  | { kind: 'number'; min: number | null; max: number | null; whole: boolean }
  | { kind: 'share' }
  | { kind: 'text' }
  | { kind: 'yes-no' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'choices'; options: string[] }
  | { kind: 'texts' }
  | { kind: 'local-text' }
  | { kind: 'synonyms' }
  | { kind: 'refer'; to: Reference; many: boolean }
  /** From a stage to stages, as a flow writes its moves. */
  | { kind: 'moves' }
  | { kind: 'group'; fields: ParamField[] }
  /** Anything else: written as JSON, so that no parameter is out of reach. */
  | { kind: 'data' };
/** A parameter of a check as the form asks for it. */
export type ParamField = Common & ParamKind;

/** Whole numbers of JSON Schema carry JavaScript's own limits: those say nothing to a person. */
const said = (limit: unknown): number | null => {
  const number = asNumber(limit);
  return number === null || Math.abs(number) >= Number.MAX_SAFE_INTEGER ? null : number;
};
const typeOf = (schema: Fields): string => asText(schema.type);
const isTextList = (schema: unknown): boolean =>
  typeOf(asFields(schema)) === 'array' && typeOf(asFields(asFields(schema).items)) === 'string';
const isLocalText = (schema: unknown): boolean => {
  const properties = asFields(asFields(schema).properties);
  return Object.hasOwn(properties, 'en') && Object.hasOwn(properties, 'fr') && Object.keys(properties).length === 2;
};

function readKind(schema: Fields, refers: Reference | undefined): ParamKind {
  const variants = [...asList(schema.anyOf), ...asList(schema.oneOf)];
  const items = asFields(schema.items);
  if (refers === 'stage' && typeOf(schema) === 'object') return { kind: 'moves' };
  if (refers !== undefined) return { kind: 'refer', to: refers, many: typeOf(schema) === 'array' };
  if (isLocalText(schema) || variants.some(isLocalText)) return { kind: 'local-text' };
  if (Array.isArray(schema.enum)) return { kind: 'choice', options: asTexts(schema.enum) };
  switch (typeOf(schema)) {
    case 'number':
    case 'integer': {
      const max = said(schema.maximum) ?? said(schema.exclusiveMaximum);
      if (typeOf(schema) === 'number' && max === 1) return { kind: 'share' };
      return { kind: 'number', min: said(schema.minimum) ?? said(schema.exclusiveMinimum), max, whole: typeOf(schema) === 'integer' };
    }
    case 'boolean':
      return { kind: 'yes-no' };
    case 'string':
      return { kind: 'text' };
    case 'array':
      if (Array.isArray(items.enum)) return { kind: 'choices', options: asTexts(items.enum) };
      if (typeOf(items) === 'string') return { kind: 'texts' };
      return [...asList(items.anyOf), ...asList(items.oneOf)].some(isTextList) ? { kind: 'synonyms' } : { kind: 'data' };
    case 'object':
      return isFields(schema.properties) ? { kind: 'group', fields: readFields(schema, {}) } : { kind: 'data' };
    default:
      return { kind: 'data' };
  }
}

/** The fields of a check's parameters, from its JSON Schema, in its order. */
export function readFields(schema: Fields, refers: Readonly<Record<string, Reference>>): ParamField[] {
  const required = asTexts(schema.required);
  return Object.entries(asFields(schema.properties)).map(([key, each]) => {
    const property = asFields(each);
    const common: Common = {
      key,
      title: asText(property.title) || key,
      help: asText(property.description),
      required: required.includes(key) && property.default === undefined,
      fallback: property.default,
    };
    return { ...common, ...readKind(property, Object.hasOwn(refers, key) ? refers[key] : undefined) };
  });
}

/** Keys that a standard gives and the check does not know: shown, so that they can be taken out. */
export function listUnknownKeys(given: unknown, fields: readonly ParamField[]): string[] {
  return Object.keys(asFields(given)).filter((key) => !fields.some((field) => field.key === key));
}

/** Agreed names: each a name, or several that mean the same. */
export const readSynonyms = (value: unknown): string[][] =>
  asList(value).map((each) => (Array.isArray(each) ? asTexts(each) : [asText(each)]));
/** A name alone is written as such; undefined for none at all. */
export function writeSynonyms(names: readonly (readonly string[])[]): unknown {
  const said = names.filter((each) => each.length > 0).map((each) => (each.length === 1 ? each[0] : each));
  return said.length === 0 ? undefined : said;
}
