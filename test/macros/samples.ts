import type { SquadCard } from '../../src/contract/card';
import type { PersonRoles } from '../../src/contract/role-view';
import type { RoleCard, RoleMatrix } from '../../src/contract/roles';
import type { StandardCard } from '../../src/contract/standard-card';

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

const buildHolder = (name: string, active = true) => ({ accountId: `account-${name}`, name, active });

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
        { role: 'pm', held: 'held', holders: [buildHolder('Role A')], since: null },
        { role: 'designer', held: 'too-many', holders: [buildHolder('Role B'), buildHolder('Role C')], since: null },
      ],
    },
    {
      key: 'CARE',
      name: 'Outils relation client',
      tribe: 'Plateforme',
      roles: [
        { role: 'pm', held: 'vacant', holders: [], since: Date.UTC(2026, 9, 4) },
        { role: 'designer', held: 'inactive', holders: [buildHolder('Role D', false)], since: null },
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

export const standard: Extract<StandardCard, { kind: 'standard' }> = {
  kind: 'standard',
  ...{ id: 'ready-before-build', version: 2, area: 'ready', governance: 'top-down', mode: 'required' },
  title: 'A feature is ready before anyone builds it',
  why: 'An hour of thinking before Build saves days of doing it again.',
  serves: ['Shorter time to value'],
  how: ['*Ready* comes before *Build* for at least 90 % of the items.', '*Success measure* asked for whenever *Feature* is created.'],
  more: 1,
  doc: 'https://escale.example/wiki/spaces/PRODOPS/pages/1',
  neighbours: {
    settled: true,
    squads: [
      {
        ...{ key: 'SRCH', name: 'Recherche', tribe: 'Voyageur', lead: 'Lead PM Voyageur', projectKey: 'SRCH' },
        shares: ['kind', 'tribe'],
        stages: [{ stage: 'Ready', statuses: ['Prêt', 'À développer'] }],
      },
      { key: 'IDEN', name: 'Identité', tribe: 'Plateforme', lead: null, projectKey: null, shares: [], stages: [] },
    ],
  },
  near: 'Checkout',
  hidden: true,
};

export const roleCard: RoleCard = {
  ...{ id: 'pm', name: 'Product Manager', level: 'squad', purpose: 'Makes sure that what is built is worth building.' },
  ...{ goal: 'Value for users.', scope: 'One squad.' },
  ...{ responsibilities: ['Talks with users', 'Writes why'], decides: ['What comes first'], delivers: [], doesNot: ['Rate people'] },
  ...{ needs: [], cover: 'The lead.', limits: { perSquad: { min: 1, max: 1 }, maxSquads: 2, notWith: [] }, aliases: ['PO'] },
  ...{ version: 3, since: Date.UTC(2026, 4, 2), reviewBy: null },
};

export const person: PersonRoles = {
  view: 'person',
  name: 'Role B',
  roles: [
    { role: 'Product Designer', squads: [{ key: 'SRCH', name: 'Recherche', tribe: 'Voyageur', kind: 'holder', until: null }] },
    { role: 'Tech Lead', squads: [{ key: 'DSYS', name: 'Design system', tribe: null, kind: 'cover', until: '2026-12-31' }] },
  ],
  hidden: true,
};
