import { z } from 'zod';
import { roleCardSchema, roleMatrixSchema } from '../roles';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

/** Role cards and who holds the roles. */
export const rolesEndpoints = {
  /** Who holds which role, for the squads named, or of one tribe, or all that the reader may see. */
  'roles.matrix': endpoint({
    who: 'anyone',
    input: z.strictObject({
      squads: z.array(project).max(200).optional(),
      tribe: z.string().optional(),
      roles: z.array(z.string()).max(60).optional(),
      lang: langSchema,
    }),
    output: roleMatrixSchema,
  }),
  /** The playbook's role cards. */
  'role.cards': endpoint({
    who: 'anyone',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ roles: z.array(roleCardSchema) }),
  }),
};
