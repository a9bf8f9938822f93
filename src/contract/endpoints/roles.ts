import { z } from 'zod';
import { squadAssignmentsSchema, wantedAssignmentSchema } from '../assignments';
import { roleQuestionSchema, roleViewSchema } from '../role-view';
import { cardReadingSchema, daySchema, roleCardSchema, roleMatrixSchema } from '../roles';
import { personSchema } from '../squad-admin';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

const matrixRequest = z.strictObject({
  squads: z.array(project).max(200).optional(),
  tribe: z.string().optional(),
  roles: z.array(z.string()).max(60).optional(),
  lang: langSchema,
});

/** Role cards, who holds the roles, and who has read their card. */
export const rolesEndpoints = {
  /** Who holds which role, for the squads named, or of one tribe, or all that the reader may see. */
  'roles.matrix': endpoint({ who: 'anyone', input: matrixRequest, output: roleMatrixSchema }),
  /** The same as a table of comma-separated values: a row for each holder, and one for each role that nobody holds. */
  'roles.export': endpoint({ who: 'anyone', input: matrixRequest, output: z.strictObject({ csv: z.string() }) }),
  /** The roles as a page on Confluence shows them: a matrix, one card with its holders, one person's roles, or whom to call for what. */
  'roles.view': endpoint({ who: 'anyone', input: roleQuestionSchema, output: roleViewSchema }),
  /** Everybody who holds a role in a squad that the reader may see, by name: for choosing somebody. */
  'roles.holders': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ people: z.array(z.strictObject({ accountId: z.string(), name: z.string() })) }),
  }),
  /** The playbook's role cards. */
  'role.cards': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ roles: z.array(roleCardSchema) }),
  }),
  /** "I have read it", by a holder of the role in this squad. `hash`: the text that they read; `conflict` when the card has another one by now. */
  'roles.acknowledge': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, role: z.string().max(100), hash: z.string().max(64) }),
    output: cardReadingSchema,
  }),
  'assignments.list': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: squadAssignmentsSchema,
  }),
  /**
   * Sets somebody to a role of the squad, or changes that. `basedOn`: the version that the editor saw, 0 for a new one. `conflict`: changed by
   * somebody else in between · `assignment-refused`: why it cannot be. The squad is judged again from stored facts.
   */
  'assignments.save': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({ project, assignment: wantedAssignmentSchema, basedOn: z.int().min(0), lang: langSchema }),
    output: squadAssignmentsSchema,
  }),
  /** Ends an assignment with that day; null = as of today it counts no more. It stays in the history. */
  'assignments.end': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({
      project,
      id: z.string().max(64),
      until: daySchema.nullable(),
      basedOn: z.int().min(0),
      lang: langSchema,
    }),
    output: squadAssignmentsSchema,
  }),
  /**
   * Takes in a table of assignments of many squads, all or none: `invalid-table` tells every problem with its line and column. Rows that are
   * there already change nothing. Every squad is judged again from stored facts. Gives the number of rows that were new or changed.
   */
  'assignments.import': endpoint({
    who: 'product-ops',
    input: z.strictObject({ csv: z.string().min(1).max(400_000), lang: langSchema }),
    output: z.strictObject({ saved: z.number(), unchanged: z.number() }),
  }),
  /** People of the site by a part of their name, for setting one to a role of this squad. */
  'people.search': endpoint({
    who: 'confirm-squad',
    input: z.strictObject({ project, query: z.string().max(100) }),
    output: z.strictObject({ people: z.array(personSchema) }),
  }),
};
