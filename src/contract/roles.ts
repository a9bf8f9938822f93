import { z } from 'zod';

/** A day, UTC: `2026-03-01`. */
export const daySchema = z.iso.date();

export const assignmentKinds = ['holder', 'cover'] as const;
export const assignmentKindSchema = z.enum(assignmentKinds);
export type AssignmentKind = z.infer<typeof assignmentKindSchema>;

/**
 * As what somebody was set in Diapason, from which day until which, both included; null = open. `fills`: false for a cover by somebody who
 * holds a role here that excludes this one (`notWith`): they stand in, and the role stays not held.
 */
export const placingSchema = z.strictObject({
  kind: assignmentKindSchema,
  from: daySchema.nullable(),
  until: daySchema.nullable(),
  fills: z.boolean(),
});

/** Who holds a role: a person, by account and display name. Never how they perform. Without `set` a Jira project role says so. */
export const holderSchema = z.strictObject({
  accountId: z.string(),
  name: z.string(),
  active: z.boolean(),
  set: placingSchema.exactOptional(),
});
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
  needs: z.array(z.string()),
  cover: z.string().nullable(),
  /** How many people hold it in a squad, in how many squads one person may, and which roles they should not hold beside it, by name. Null = no limit. */
  limits: z.strictObject({
    perSquad: z.strictObject({ min: z.number(), max: z.number().nullable() }).nullable(),
    maxSquads: z.number().nullable(),
    notWith: z.array(z.string()),
  }),
  aliases: z.array(z.string()),
  /** Counts the changes of its text. */
  version: z.number(),
  /** Since when the text is as it is, epoch ms. */
  since: z.number(),
  /** By when it is to be read through again, epoch ms; null = the card does not say. */
  reviewBy: z.number().nullable(),
});
export type RoleCard = z.infer<typeof roleCardSchema>;

/**
 * Whether a role is held as its card asks. `vacant`: by fewer people than it asks for · `inactive`: by enough, but not with open accounts ·
 * `unknown`: the holders could not be read, or nothing says who they are.
 */
export const roleHeldStates = ['held', 'vacant', 'too-many', 'inactive', 'unknown'] as const;
export const roleHeldSchema = z.enum(roleHeldStates);
export type RoleHeld = z.infer<typeof roleHeldSchema>;

/** A vacancy: nobody holds the role, or only closed accounts do. */
export const isVacancy = (held: RoleHeld): boolean => held === 'vacant' || held === 'inactive';

/** One role in one squad. `since`: since when it is like this, as far as is known, epoch ms. */
export const squadRoleSchema = z.strictObject({
  role: z.string(),
  held: roleHeldSchema,
  holders: z.array(holderSchema),
  since: z.number().nullable(),
});
export type SquadRole = z.infer<typeof squadRoleSchema>;

/** A role that is held by cover alone. */
export const isCovered = ({ held, holders }: SquadRole): boolean =>
  held === 'held' && holders.length > 0 && holders.every(({ set }) => set?.kind === 'cover');

const person = z.strictObject({ accountId: z.string(), name: z.string() });

/** Somebody who holds two roles of one squad that exclude each other. */
export const roleConflictSchema = z.strictObject({ squad: z.string(), roles: z.tuple([z.string(), z.string()]), person });
export type RoleConflict = z.infer<typeof roleConflictSchema>;

/** Somebody who holds a role in more squads than its card allows (`max`). */
export const roleOverloadSchema = z.strictObject({ role: z.string(), person, squads: z.array(z.string()), max: z.number() });
export type RoleOverload = z.infer<typeof roleOverloadSchema>;

/** Role × squad, for the squads that the reader may see; `hidden` says how many are not shown. Conflicts and overloads are those within them. */
export const roleMatrixSchema = z.strictObject({
  asOf: z.number().nullable(),
  roles: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  squads: z.array(z.strictObject({ key: z.string(), name: z.string(), tribe: z.string().nullable(), roles: z.array(squadRoleSchema) })),
  vacancies: z.number(),
  hidden: z.number(),
  conflicts: z.array(roleConflictSchema),
  overloads: z.array(roleOverloadSchema),
});
export type RoleMatrix = z.infer<typeof roleMatrixSchema>;

/**
 * The reader's own reading of the card of a role that they hold. `version` counts the changes of the card's text, `hash` is that text,
 * `since` when it became so. `readAt`: when they read it as it is now; `readBefore`: they have read an earlier text. Epoch ms.
 */
export const cardReadingSchema = z.strictObject({
  version: z.number(),
  hash: z.string(),
  since: z.number(),
  readAt: z.number().nullable(),
  readBefore: z.boolean(),
});
export type CardReading = z.infer<typeof cardReadingSchema>;
