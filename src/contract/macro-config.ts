// The small build of the schema library: this file travels in every macro, and the large one would triple its size.
import * as z from 'zod/mini';
import type { Lang } from './text';

const text = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));

/** What the settings of the squad card keep: Confluence stores it with the page. Lenient to keys that a later version may add. */
const squadCardConfigSchema = z.object({ squad: text(40) });
export type SquadCardConfig = z.infer<typeof squadCardConfigSchema>;

/** What the settings of the role assignments keep. Squads named go before a tribe; nothing named = all that the reader may see, all roles. */
const roleAssignmentsConfigSchema = z.object({
  squads: z._default(z.array(text(40)).check(z.maxLength(200)), []),
  tribe: z._default(z.nullable(text(255)), null),
  roles: z._default(z.array(text(60)).check(z.maxLength(60)), []),
});
export type RoleAssignmentsConfig = z.infer<typeof roleAssignmentsConfigSchema>;

/** The settings that Confluence kept for a squad card; null when there are none yet, or none that can be read. */
export function readSquadCardConfig(config: unknown): SquadCardConfig | null {
  return squadCardConfigSchema.safeParse(config).data ?? null;
}

/** The settings that Confluence kept for role assignments; without any, everything that the reader may see. */
export function readRoleAssignmentsConfig(config: unknown): RoleAssignmentsConfig {
  return roleAssignmentsConfigSchema.safeParse(config).data ?? { squads: [], tribe: null, roles: [] };
}

/** The question to `roles.matrix` that these settings stand for: the same on the page and in an export. */
export function askRoles({ squads, tribe, roles }: RoleAssignmentsConfig, lang: Lang) {
  return {
    ...(squads.length > 0 ? { squads } : {}),
    ...(squads.length === 0 && tribe !== null ? { tribe } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    lang,
  };
}
