import { z } from 'zod';
import { exportRoleAssignments, exportTexts } from '../../src/macros/adf';
import type { RoleView } from '../../src/contract/role-view';
import { matrix, person, roleCard } from '../macros/samples';
import { exportColumns } from '../../src/contract/assignments';
import { endpoints, type EndpointName } from '../../src/contract/endpoints';

type Schema = Record<string, unknown>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every part of a schema with the names that lead to it, shared definitions put in their places. */
function* walk(schema: Schema, root: Schema, path = '', depth = 0): Generator<{ path: string; schema: Schema }> {
  if (depth > 30) return;
  const ref = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : null;
  const target = ref === null ? schema : (root.$defs as Record<string, Schema>)[ref];
  if (!target) return;
  yield { path, schema: target };
  if (isSchema(target.properties))
    for (const [name, part] of Object.entries(target.properties)) if (isSchema(part)) yield* walk(part, root, `${path}.${name}`, depth + 1);
  for (const part of [target.items, target.additionalProperties]) if (isSchema(part)) yield* walk(part, root, `${path}[]`, depth + 1);
  for (const parts of [target.anyOf, target.oneOf, target.allOf, target.prefixItems])
    if (Array.isArray(parts)) for (const part of parts) if (isSchema(part)) yield* walk(part, root, path, depth + 1);
}

/** The members of an object by which somebody can be recognised. */
const namesPerson = /^(accountId|person|people|holders?|by|changedBy|publishedBy|startedBy|lead|assignee|author|reporter)$/;
const isNumber = (schema: unknown): boolean =>
  isSchema(schema) &&
  (schema.type === 'number' || schema.type === 'integer' || (Array.isArray(schema.anyOf) && schema.anyOf.some((part) => isNumber(part))));

const names = Object.keys(endpoints) as EndpointName[];
/** The objects of all answers that name somebody by one of these members. */
function* listPeople(members: RegExp): Generator<{ at: string; properties: Schema; root: Schema }> {
  for (const name of names) {
    const root = z.toJSONSchema(endpoints[name].output, { unrepresentable: 'any', io: 'output' }) as Schema;
    for (const { path, schema } of walk(root, root)) {
      const properties = isSchema(schema.properties) ? schema.properties : {};
      // A number names nobody: it is how much something changed by.
      if (Object.entries(properties).some(([member, part]) => members.test(member) && !isNumber(part)))
        yield { at: `${name}${path}`, properties, root };
    }
  }
}

test('a person in an answer is an account, a name, and as what they were set: no number anywhere in it', () => {
  const people = [...listPeople(/^accountId$/)];
  expect(people.length).toBeGreaterThan(10);
  for (const { at, properties, root } of people) {
    const numbers = Object.entries(properties).filter(
      ([, part]) => isSchema(part) && [...walk(part, root)].some(({ schema }) => isNumber(schema)),
    );
    expect([at, numbers.map(([member]) => member)]).toEqual([at, []]);
  }
});

/**
 * Every number that stands beside somebody: moments, counts of changes of the thing itself, what a playbook has, a role card's limit. None says how much or how fast
 * somebody works; a new one fails here, and has to be argued for.
 */
const beside = [
  'at',
  'changedAt',
  'draftVersion',
  'flows',
  'max',
  'progress',
  'publishedAt',
  'share',
  'stages',
  'standards',
  'startedAt',
  'version',
  'wave',
];

test('what stands beside a person is of the thing, never of the person', () => {
  const numbers = [...listPeople(namesPerson)].flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([member, part]) => (isNumber(part) ? [member] : [])),
  );
  expect([...new Set(numbers)].sort()).toEqual([...beside].sort());
});

/**
 * Two of them could be a figure about somebody elsewhere, and are none where they stand. `share`: of the site's goal alone, the share of squads that it aims at; its
 * `by` is the day by which, and names nobody. `wave`: of a lead's signature alone, which wave of the plan they signed, its place and no count.
 */
const places: Readonly<Record<string, RegExp>> = { share: /\.goal$/, wave: /\.signatures\[\]$/ };

test.each(Object.entries(places))('%s stands beside somebody only where it says nothing of them', (member, place) => {
  const found = [...listPeople(namesPerson)].filter(({ properties }) => isNumber(properties[member])).map(({ at }) => at);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((at) => !place.test(at))).toEqual([]);
});

test('the table of roles that is given out names people and no figure', () => {
  expect(exportColumns).toEqual([
    ...['squad', 'squad name', 'tribe', 'role', 'role name', 'state', 'since', 'account', 'name', 'kind', 'source', 'from', 'until'],
  ]);
});

test('the macro’s export names people and no figure', () => {
  const views = [{ view: 'matrix' as const, matrix }, { view: 'card' as const, card: roleCard, matrix }, person];
  const write = (view: RoleView) => exportRoleAssignments({ kind: 'ready', value: view }, exportTexts('en', 'Europe/Paris'));
  const document = JSON.stringify(views.map(write));
  const texts = [...document.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text ?? '').filter((text) => text.includes('Role '));
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).not.toMatch(/\d/);
});
