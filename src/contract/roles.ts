import { z } from 'zod';

/** Who holds a role: a person, by account and display name. Never how they perform. */
export const holderSchema = z.strictObject({ accountId: z.string(), name: z.string(), active: z.boolean() });
export type Holder = z.infer<typeof holderSchema>;

/** A role card in the reader's language. */
export const roleCardSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  level: z.enum(['squad', 'tribe', 'organisation']),
  purpose: z.string().nullable(),
  goal: z.string().nullable(),
  scope: z.string().nullable(),
  responsibilities: z.array(z.string()),
  decides: z.array(z.string()),
  delivers: z.array(z.string()),
  doesNot: z.array(z.string()),
});
export type RoleCard = z.infer<typeof roleCardSchema>;

/** Whether a role is held as its card asks. `unknown`: the holders could not be read, or the role is tied to no Jira project role. */
export const roleHeldStates = ['held', 'vacant', 'too-many', 'inactive', 'unknown'] as const;
export const roleHeldSchema = z.enum(roleHeldStates);
export type RoleHeld = z.infer<typeof roleHeldSchema>;

/** One role in one squad. `since`: when it was first seen like this, epoch ms. */
export const squadRoleSchema = z.strictObject({
  role: z.string(),
  held: roleHeldSchema,
  holders: z.array(holderSchema),
  since: z.number().nullable(),
});
export type SquadRole = z.infer<typeof squadRoleSchema>;

/** Role × squad, for the squads that the reader may see; `hidden` says how many are not shown. */
export const roleMatrixSchema = z.strictObject({
  asOf: z.number().nullable(),
  roles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  squads: z.array(z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable(), roles: z.array(squadRoleSchema) })),
  vacancies: z.number(),
  hidden: z.number(),
});
export type RoleMatrix = z.infer<typeof roleMatrixSchema>;
