import { z } from 'zod';
import type { Assignments, Fact, ProjectFact, SquadStatus, UnknownReason } from '../../domain/facts';

/** Why something is unknown, in its stored form. */
export const reasonSchema: z.ZodType<UnknownReason> = z.union([
  z.strictObject({ code: z.literal('missing') }),
  z.strictObject({ code: z.literal('refused'), status: z.number() }),
  z.strictObject({ code: z.literal('unreadable'), detail: z.string() }),
]);

function factSchema<T>(value: z.ZodType<T>): z.ZodType<Fact<T>> {
  return z.union([
    z.strictObject({ known: z.literal(true), value, readAt: z.number() }),
    z.strictObject({ known: z.literal(false), reason: reasonSchema, at: z.number() }),
  ]);
}

/** The stored forms of the facts in src/domain/facts.ts. */
export const projectFactSchema = factSchema<ProjectFact>(
  z.object({
    ...{ id: z.string(), key: z.string(), name: z.string() },
    style: z.enum(['company-managed', 'team-managed']),
    lead: z.object({ accountId: z.string(), active: z.boolean() }).nullable(),
    ...{ category: z.string().nullable(), description: z.string().nullable(), url: z.string().nullable() },
    issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.boolean() })),
  }),
);

export const statusesFactSchema = factSchema<readonly SquadStatus[]>(
  z.array(
    z.object({ id: z.string(), name: z.string(), category: z.enum(['new', 'indeterminate', 'done']), issueTypes: z.array(z.string()) }),
  ),
);

const holderSchema = z.object({ accountId: z.string(), name: z.string(), active: z.boolean() });

export const assignmentsFactSchema = factSchema<Assignments>(
  z.record(
    z.string(),
    z.union([
      z.strictObject({ known: z.literal(true), holders: z.array(holderSchema) }),
      z.strictObject({ known: z.literal(false), reason: reasonSchema }),
    ]),
  ),
);
