import type { SquadCard } from '../../src/contract/card';
import type { RoleMatrix } from '../../src/contract/roles';

/** Monday 16 November 2026, 10:00 in Paris. */
export const now = Date.UTC(2026, 10, 16, 9);

export const card: Extract<SquadCard, { kind: 'squad' }> = {
  kind: 'squad',
  key: 'CHK',
  name: 'Checkout',
  tribe: 'Voyageur',
  asOf: Date.UTC(2026, 10, 16, 5, 12),
  counts: { total: 9, met: 4, notYet: 4, waived: 0, notJudged: 1 },
  notYet: ['A feature is ready before anyone builds it', 'Users every month', 'Finish before starting'],
  projectKey: 'CHK',
};

const person = (name: string, active = true) => ({ accountId: `account-${name}`, name, active });

export const matrix: RoleMatrix = {
  asOf: Date.UTC(2026, 10, 16, 5, 12),
  roles: [
    { id: 'pm', name: 'Product Manager' },
    { id: 'designer', name: 'Product Designer' },
  ],
  squads: [
    {
      key: 'SRCH',
      name: 'Recherche',
      tribe: 'Voyageur',
      roles: [
        { role: 'pm', held: 'held', holders: [person('Role A')], since: null },
        { role: 'designer', held: 'too-many', holders: [person('Role B'), person('Role C')], since: null },
      ],
    },
    {
      key: 'CARE',
      name: 'Outils relation client',
      tribe: 'Plateforme',
      roles: [
        { role: 'pm', held: 'vacant', holders: [], since: Date.UTC(2026, 9, 4) },
        { role: 'designer', held: 'inactive', holders: [person('Role D', false)], since: null },
      ],
    },
    {
      key: 'YIELD',
      name: 'Tarification dynamique',
      tribe: 'Transporteurs',
      roles: [{ role: 'pm', held: 'unknown', holders: [], since: null }],
    },
  ],
  // Nobody holds the one, and only a closed account the other.
  vacancies: 2,
  hidden: 2,
  conflicts: [],
  overloads: [],
};
