import type { PageJson, SpaceJson } from '../../../snapshot/confluence-types';
import { parseJiraDate } from '../../../snapshot/jira-date';
import { Refusal } from '../../refusal';
import { parseCql, type Condition, type Operand, type Operator } from './parse';
import { readDate } from './dates';

/** What a search finds: pages in their space, and spaces. */
export interface Found {
  space: SpaceJson;
  /** Null = the space itself. */
  page: PageJson | null;
}

type Test = (found: Found) => boolean;

/** What a query is compiled against: the moment (epoch ms) and the site's time zone. */
export interface CqlContext {
  now: number;
  timeZone: string;
}

interface Field {
  /** The values of a thing, in small letters, or its moment; empty = has none. */
  read: (found: Found) => readonly (string | number)[];
  kind: 'name' | 'text' | 'moment';
}

const small = (text: string): string => text.toLowerCase();
const changedAt = ({ page, space }: Found): number =>
  parseJiraDate(page?.version.createdAt ?? space.createdAt ?? '1970-01-01T00:00:00.000Z');

const fields: Readonly<Record<string, Field>> = {
  space: { kind: 'name', read: ({ space }) => [small(space.key)] },
  'space.key': { kind: 'name', read: ({ space }) => [small(space.key)] },
  'space.title': { kind: 'text', read: ({ space }) => [small(space.name)] },
  label: { kind: 'name', read: ({ page }) => (page?.labels ?? []).map(small) },
  type: { kind: 'name', read: ({ page }) => [page ? 'page' : 'space'] },
  title: { kind: 'text', read: ({ page, space }) => [small(page?.title ?? space.name)] },
  lastmodified: { kind: 'moment', read: (found) => [changedAt(found)] },
};
const operators: Readonly<Record<Field['kind'], readonly Operator[]>> = {
  name: ['=', '!=', 'in', 'not in'],
  text: ['=', '!=', '~', '!~', 'in', 'not in'],
  moment: ['=', '!=', '>', '>=', '<', '<='],
};

function requireField(name: string): Field {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) throw new Refusal(501, `The host's Confluence does not model the field '${name}' of CQL.`);
  return field;
}

function readText(operand: Operand): string {
  if (operand.kind === 'function')
    throw new Refusal(501, `The host's Confluence does not model the function '${operand.name}()' of CQL here.`);
  return small(operand.text);
}

/** Words of a text that is searched for: each must be there, in any order; a star at the end stands for the rest of a word. */
function matchWords(wanted: string): (text: string) => boolean {
  const words = wanted.split(/[^\p{L}\p{N}*]+/u).filter((word) => word !== '');
  return (text) => {
    const there = text.split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => there.some((one) => (word.endsWith('*') ? one.startsWith(word.slice(0, -1)) : one === word)));
  };
}

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
};

function compileClause({ field: name, operator, operands }: Extract<Condition, { kind: 'clause' }>, context: CqlContext): Test {
  const field = requireField(name);
  if (!operators[field.kind].includes(operator))
    throw new Refusal(400, `The operator '${operator}' is not supported by the field '${name}'.`);
  const [first] = operands;
  if (field.kind === 'moment') {
    const at = first ? readDate(first, context) : 0;
    return (found) => field.read(found).some((moment) => compare[operator]?.(Number(moment), at) === true);
  }
  const wanted = operands.map(readText);
  if (operator === '~' || operator === '!~') {
    const matches = matchWords(wanted[0] ?? '');
    return (found) => field.read(found).some((text) => matches(String(text))) === (operator === '~');
  }
  const isAmong: Test = (found) => field.read(found).some((value) => wanted.includes(String(value)));
  return operator === '=' || operator === 'in' ? isAmong : (found) => !isAmong(found);
}

function compileCondition(condition: Condition, context: CqlContext): Test {
  if (condition.kind === 'clause') return compileClause(condition, context);
  if (condition.kind === 'not') {
    const test = compileCondition(condition.part, context);
    return (found) => !test(found);
  }
  const tests = condition.parts.map((part) => compileCondition(part, context));
  return condition.kind === 'and' ? (found) => tests.every((test) => test(found)) : (found) => tests.some((test) => test(found));
}

/** A query as a test, and as an order of what passes it; without ORDER BY things stay in the order that they are given in. @throws Refusal 400 or 501 */
export function compileCql(cql: string, context: CqlContext): { test: Test; compare: (a: Found, b: Found) => number } {
  const { where, orderBy } = parseCql(cql);
  const orders = orderBy.map(({ field, descending }) => ({ read: requireField(field).read, sign: descending ? -1 : 1 }));
  return {
    test: where ? compileCondition(where, context) : () => true,
    compare(a, b) {
      for (const { read, sign } of orders) {
        const [left = '', right = ''] = [read(a)[0], read(b)[0]];
        if (left !== right) return left < right ? -sign : sign;
      }
      return 0;
    },
  };
}
