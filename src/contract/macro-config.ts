// The small build of the schema library: this file travels in every macro, and the large one would triple its size.
import * as z from 'zod/mini';
import type { ReportFilter } from './report';
import type { RoleQuestion } from './role-view';
import type { Lang } from './text';

const text = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));

/** What the settings of the squad card keep: Confluence stores it with the page. Lenient to keys that a later version may add. */
const squadCardConfigSchema = z.object({ squad: text(40) });
export type SquadCardConfig = z.infer<typeof squadCardConfigSchema>;

/** What the settings of the standard card keep. `near`: the squad whose neighbours are wanted. */
const standardCardConfigSchema = z.object({ standard: text(100), near: z._default(z.nullable(text(40)), null) });
export type StandardCardConfig = z.infer<typeof standardCardConfigSchema>;

export const roleViews = ['matrix', 'card', 'person', 'whom'] as const;
export type RoleViewName = (typeof roleViews)[number];

/**
 * What the settings of the role assignments keep. Squads named go before a tribe; nothing named = all that the reader may see, all roles.
 * `roles` are of the matrix, `role` of the card, `person` an account.
 */
const roleAssignmentsConfigSchema = z.object({
  view: z._default(z.enum(roleViews), 'matrix'),
  squads: z._default(z.array(text(40)).check(z.maxLength(200)), []),
  tribe: z._default(z.nullable(text(255)), null),
  roles: z._default(z.array(text(60)).check(z.maxLength(60)), []),
  role: z._default(z.nullable(text(60)), null),
  person: z._default(z.nullable(text(128)), null),
});
export type RoleAssignmentsConfig = z.infer<typeof roleAssignmentsConfigSchema>;

/** What the settings of the adoption report keep. `month`: the id of a frozen one, null = as it stands when it is read; no tribe named = all that the reader may see. */
const adoptionConfigSchema = z.object({
  month: z._default(z.nullable(text(64)), null),
  tribes: z._default(z.array(text(255)).check(z.maxLength(100)), []),
});
export type AdoptionConfig = z.infer<typeof adoptionConfigSchema>;

/** The settings that Confluence kept for a squad card; null when there are none yet, or none that can be read. */
export function readSquadCardConfig(config: unknown): SquadCardConfig | null {
  return squadCardConfigSchema.safeParse(config).data ?? null;
}

/** The settings that Confluence kept for a standard card; null when there are none yet, or none that can be read. */
export function readStandardCardConfig(config: unknown): StandardCardConfig | null {
  return standardCardConfigSchema.safeParse(config).data ?? null;
}

/** The settings that Confluence kept for role assignments; without any, everything that the reader may see. */
export function readRoleAssignmentsConfig(config: unknown): RoleAssignmentsConfig {
  return (
    roleAssignmentsConfigSchema.safeParse(config).data ?? { view: 'matrix', squads: [], tribe: null, roles: [], role: null, person: null }
  );
}

/** The question to `roles.view` that these settings stand for: the same on the page and in an export. Null while what is to be shown has not been chosen. */
export function askRoles({ view, squads, tribe, roles, role, person }: RoleAssignmentsConfig, lang: Lang): RoleQuestion | null {
  const which = squads.length > 0 ? { squads } : tribe !== null ? { tribe } : {};
  switch (view) {
    case 'matrix':
      return { view, ...which, ...(roles.length > 0 ? { roles } : {}), lang };
    case 'card':
      return role === null ? null : { view, ...which, role, lang };
    case 'person':
      return person === null ? null : { view, person, lang };
    case 'whom':
      return { view, lang };
  }
}

/** The settings that Confluence kept for an adoption report; without any, everything that the reader may see, as it stands. */
export function readAdoptionConfig(config: unknown): AdoptionConfig {
  return adoptionConfigSchema.safeParse(config).data ?? { month: null, tribes: [] };
}

/** What `report.get` is asked for. */
export interface ReportQuestion {
  filter: ReportFilter;
  frozen: string | null;
  lang: Lang;
}

/** The question to `report.get` that these settings stand for: the same on the page and in an export. */
export function askReport({ month, tribes }: AdoptionConfig, lang: Lang): ReportQuestion {
  return { filter: { tribes, lead: null, areas: [], standards: [], period: 'quarter' }, frozen: month, lang };
}
