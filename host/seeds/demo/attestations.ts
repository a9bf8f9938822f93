import type { AttestationState } from '../../snapshot/state-types';
import { squads } from './squads';

const dayMs = 86_400_000;

/** What a squad tells of its tools, so many days ago. */
interface Telling {
  key: string;
  tools: readonly string[];
  daysAgo: number;
}

const common = 'Jira Product Discovery';

/** Where feedback lives elsewhere, each for a reason of its own. YIELD is new and has not said yet. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  // The card industry asks for an audit trail.
  PAY: ['ServiceNow'],
  DATA: ['Slack'],
  INV: ['Boîte e-mail partagée'],
  EXPN: ['Microsoft Forms'],
  SEAT: ['Tableur partagé'],
  // Two tools from two pasts.
  DISR: ['Productboard', 'Trello'],
  POLI: ['Zendesk', 'Slack', 'Google Sheets'],
};

/** Squads that have said nothing about prototypes: they draw none, or have not been asked yet. */
const noPrototypes = new Set(['CONN', 'DATA', 'IDEN', 'DEVX', 'FRD', 'YIELD', 'CARE', 'LOYA']);

/** The statement of `users-every-month`, as the playbook has it. */
export const usersStatement = 'In the last month at least two members of the squad talked with at least two users.';

/** When each product squad confirmed last that it meets users, days ago. INV and EXPN never did, of LOYA there is nobody to do so, YIELD is new. */
const metUsers: Readonly<Record<string, readonly number[]>> = {
  ...{ SRCH: [69, 38, 9], OFFR: [52, 21], TRIP: [61, 30], APP: [40, 12], PAY: [75, 33], REFD: [27] },
  ...{ SEAT: [58, 36], DISR: [49, 18], CPOR: [25], ACC: [71, 44, 15], POLI: [62, 34, 6], REPO: [41] },
  // Counts for 45 days: it lapsed 20 days ago.
  CHK: [97, 66],
};

/** Platform squads and internal ones have other squads as users: nobody asks them. */
const notes: Readonly<Record<string, string>> = {
  SRCH: 'https://escale.example/wiki/spaces/VOY/notes-recherche',
  CHK: 'https://escale.example/wiki/spaces/VOY/checkout-notes',
  POLI: 'https://escale.example/wiki/spaces/ENT/policy-interviews',
  ACC: 'https://escale.example/wiki/spaces/ENT/entretiens',
};

const feedback = squads
  .filter(({ key }) => key !== 'YIELD')
  .map(({ key }, index): Telling => ({ key, tools: elsewhere[key] ?? [common], daysAgo: 30 + ((index * 37) % 210) }));
const prototypes = squads
  .filter(({ key }) => !noPrototypes.has(key))
  .map(({ key }, index): Telling => ({ key, tools: [key === 'POLI' ? 'Balsamiq' : 'Figma'], daysAgo: 20 + ((index * 29) % 240) }));

/** What the squads of the demo say of themselves, the earliest first. */
export function makeAttestations(asOf: number): AttestationState[] {
  const day = (daysAgo: number): string => new Date(asOf - daysAgo * dayMs).toISOString().slice(0, 10);
  const told = (purpose: string, list: readonly Telling[]): AttestationState[] =>
    list.map(({ key, tools, daysAgo }) => ({ squad: key, purpose, tools: [...tools], on: day(daysAgo) }));
  const confirmed = Object.entries(metUsers).flatMap(([squad, list]) =>
    list.map((daysAgo): AttestationState => {
      const evidence = notes[squad];
      return { squad, statement: usersStatement, on: day(daysAgo), ...(evidence !== undefined && { evidence }) };
    }),
  );
  return [...told('user-feedback', feedback), ...told('prototypes', prototypes), ...confirmed];
}
