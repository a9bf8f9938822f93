import { z } from 'zod';
import { assignmentKindSchema, daySchema, roleConflictSchema, squadRoleSchema } from './roles';

/** What an assignment is set to; days are included. `id` null = a new one. */
export const wantedAssignmentSchema = z.strictObject({
  id: z.string().max(64).nullable(),
  role: z.string().min(1).max(100),
  accountId: z.string().min(1).max(128),
  kind: assignmentKindSchema,
  from: daySchema.nullable(),
  until: daySchema.nullable(),
});
export type WantedAssignment = z.infer<typeof wantedAssignmentSchema>;

/** An assignment that was set in Diapason. `when`: whether it counts today, will, or did. */
export const assignmentViewSchema = z.strictObject({
  id: z.string(),
  role: z.string(),
  person: z.strictObject({ accountId: z.string(), name: z.string(), active: z.boolean() }),
  kind: assignmentKindSchema,
  from: daySchema.nullable(),
  until: daySchema.nullable(),
  when: z.enum(['now', 'coming', 'past']),
  /** Counts its changes: what an editor saw. */
  version: z.number(),
});
export type AssignmentView = z.infer<typeof assignmentViewSchema>;

/** The roles of one squad for those who assign them. */
export const squadAssignmentsSchema = z.strictObject({
  /** `projectKey`: of the Jira project that holds its page. */
  squad: z.strictObject({ key: z.string(), name: z.string(), projectKey: z.string() }),
  siblings: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  /** Today, UTC. */
  today: daySchema,
  roles: z.array(
    z.strictObject({
      ...squadRoleSchema.shape,
      name: z.string(),
      /** How many people hold it in a squad; `max` null = any number. */
      perSquad: z.strictObject({ min: z.number(), max: z.number().nullable() }),
      /** The Jira project role that its holders are read from; null = the card names none. */
      jiraRole: z.string().nullable(),
    }),
  ),
  /** Who holds two of them that exclude each other. */
  conflicts: z.array(roleConflictSchema),
  assignments: z.array(assignmentViewSchema),
});
export type SquadAssignments = z.infer<typeof squadAssignmentsSchema>;

/** The columns of a table of assignments that is taken in; `squad`, `role` and `account` must be there. */
export const importColumns = ['squad', 'role', 'account', 'from', 'until', 'kind'] as const;
/** The columns of the table that is given out. One that is taken in may have them too. */
export const exportColumns = [
  'squad',
  'squad name',
  'tribe',
  'role',
  'role name',
  'state',
  'since',
  'account',
  'name',
  'kind',
  'source',
  'from',
  'until',
] as const;
