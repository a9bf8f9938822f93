import { z } from 'zod';
import type { Board, ConfigFactName, Fact, Facts, RoleHolders, UnknownReason } from '../../domain/facts';

/** Why something is unknown, in its stored form. */
export const reasonSchema: z.ZodType<UnknownReason> = z.union([
  z.strictObject({ code: z.literal('missing') }),
  z.strictObject({ code: z.literal('refused'), status: z.number() }),
  z.strictObject({ code: z.literal('unreadable'), detail: z.string() }),
]);
const notKnown = z.strictObject({ known: z.literal(false), reason: reasonSchema });

function factSchema<T>(value: z.ZodType<T>): z.ZodType<Fact<T>> {
  return z.union([z.strictObject({ known: z.literal(true), value, readAt: z.number() }), notKnown.extend({ at: z.number() })]);
}

const text = z.string();
const texts = z.array(text);

const project: z.ZodType<Facts['project']> = z.object({
  ...{ id: text, key: text, name: text },
  style: z.enum(['company-managed', 'team-managed']),
  lead: z.object({ accountId: text, active: z.boolean() }).nullable(),
  ...{ category: text.nullable(), description: text.nullable(), url: text.nullable() },
  issueTypes: z.array(z.object({ id: text, name: text, subtask: z.boolean() })),
});

const statuses: z.ZodType<Facts['statuses']> = z.array(
  z.object({ id: text, name: text, category: z.enum(['new', 'indeterminate', 'done']), issueTypes: texts }),
);

const holders: z.ZodType<RoleHolders> = z.union([
  z.strictObject({
    known: z.literal(true),
    holders: z.array(z.object({ accountId: text, name: text, active: z.boolean(), seen: z.number().exactOptional() })),
  }),
  notKnown,
]);

const spaces = z.number().nullable();
const workflows: z.ZodType<Facts['workflows']> = z.array(
  z.object({
    ...{ id: text, name: text, issueTypes: texts, statuses: texts, spaces },
    moves: z.array(z.object({ from: text.nullable(), to: text })),
    scheme: z.object({ name: text, spaces }).nullable(),
  }),
);

const createForms: z.ZodType<Facts['createForms']> = z.array(
  z.object({ type: text, fields: z.array(z.object({ id: text, name: text, required: z.boolean() })) }),
);

const limit = z.number().nullable();
const columns: z.ZodType<Board['columns']> = z.union([
  z.strictObject({ known: z.literal(true), value: z.array(z.object({ name: text, statuses: texts, min: limit, max: limit })) }),
  notKnown,
]);

const pages: z.ZodType<Facts['pages']> = z.object({
  asked: text.nullable(),
  space: z.object({ key: text, name: text }).nullable(),
  takenAt: z.number(),
  labels: texts,
  pages: z.array(
    z.object({ ...{ id: text, title: text, labels: texts, changedAt: z.number() }, owner: z.enum(['active', 'closed', 'none']) }),
  ),
});

/** The stored forms of the facts in src/domain/facts.ts. */
export const factSchemas: { readonly [N in ConfigFactName]: z.ZodType<Fact<Facts[N]>> } = {
  assignments: factSchema(z.record(text, holders)),
  boards: factSchema(z.array(z.object({ id: z.number(), name: text, type: text, columns }))),
  components: factSchema(z.array(z.object({ name: text, lead: z.object({ active: z.boolean() }).nullable() }))),
  createForms: factSchema(createForms),
  pages: factSchema(pages),
  project: factSchema(project),
  spans: factSchema(z.record(text, z.record(text, z.number()))),
  statuses: factSchema(statuses),
  versions: factSchema(z.array(z.object({ name: text, releaseDate: text.nullable() }))),
  workflows: factSchema(workflows),
};
