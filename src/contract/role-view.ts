import { z } from 'zod';
import { assignmentKindSchema, daySchema, roleCardSchema, roleMatrixSchema } from './roles';
import { project } from './endpoint';
import { langSchema } from './text';

/** Which squads: those named, else those of a tribe, else all that the reader may see. */
const which = { squads: z.array(project).max(200).optional(), tribe: z.string().max(255).optional() };

/** What the role assignments are asked to show. */
export const roleQuestionSchema = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('matrix'), ...which, roles: z.array(z.string()).max(60).optional(), lang: langSchema }),
  z.strictObject({ view: z.literal('card'), ...which, role: z.string().max(100), lang: langSchema }),
  z.strictObject({ view: z.literal('person'), person: z.string().max(128), lang: langSchema }),
  z.strictObject({ view: z.literal('whom'), lang: langSchema }),
]);
export type RoleQuestion = z.infer<typeof roleQuestionSchema>;

/** A role that somebody holds, and where. `until`: the last day of a cover, where one is set. */
const heldRoleSchema = z.strictObject({
  role: z.string(),
  squads: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      tribe: z.string().nullable(),
      kind: assignmentKindSchema,
      until: daySchema.nullable(),
    }),
  ),
});

/** What they show. Who holds which role, never how they perform. */
export const roleViewSchema = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('matrix'), matrix: roleMatrixSchema }),
  /** One role: its card (null = the playbook in force has none of this id) and, in a matrix of this role alone, who holds it. */
  z.strictObject({ view: z.literal('card'), card: roleCardSchema.nullable(), matrix: roleMatrixSchema }),
  /** What one person holds in squads that the reader may see; `hidden`: there are others. `name` null = nothing. */
  z.strictObject({ view: z.literal('person'), name: z.string().nullable(), roles: z.array(heldRoleSchema), hidden: z.boolean() }),
  /** The roles of the organisation that say what they are for. */
  z.strictObject({ view: z.literal('whom'), cards: z.array(roleCardSchema) }),
]);
export type RoleView = z.infer<typeof roleViewSchema>;
export type PersonRoles = Extract<RoleView, { view: 'person' }>;
