import { z } from 'zod';
import { playbookSchema } from '../src/contract/playbook';
import type { Check } from '../src/domain/check';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && !Array.isArray(value);

function nodeAt(root: unknown, ...path: string[]): Node {
  const node = path.reduce<unknown>((part, key) => (isNode(part) ? part[key] : undefined), root);
  if (!isNode(node)) throw new RangeError(`the schema has no ${path.join('.')}`);
  return node;
}

/** What a check asks of its parameters, for the uses of it. */
function describeUse({ id, params }: Check): Node {
  const { $schema: _, ...parameters } = z.toJSONSchema(params, { io: 'input' });
  const needed = (parameters.required ?? []).length > 0 ? { required: ['with'] } : {};
  return { if: { properties: { use: { const: id } }, required: ['use'] }, then: { properties: { with: parameters }, ...needed } };
}

/**
 * The JSON Schema (2020-12) of a playbook file, for editors: made of the schema that the app parses with, and of the checks. It tells the shape; that references
 * name what is declared is for the app to say.
 */
export function writePlaybookSchema(checks: Iterable<Check>): string {
  const all = [...checks];
  const schema: unknown = z.toJSONSchema(playbookSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // A text in two languages has at least one of them.
      const keys = Object.keys(jsonSchema.properties ?? {});
      if (keys.length === 2 && keys[0] === 'en' && keys[1] === 'fr') jsonSchema.minProperties = 1;
    },
  });
  const entry = nodeAt(schema, 'properties', 'standards', 'items', 'properties', 'checks', 'items');
  Object.assign(nodeAt(entry, 'properties', 'use'), { enum: all.map(({ id }) => id) });
  Object.assign(entry, { allOf: all.map(describeUse) });
  return `${JSON.stringify({ title: 'Diapason playbook, format version 1', ...nodeAt(schema) }, null, 2)}\n`;
}
