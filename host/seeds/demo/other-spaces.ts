import type { IssueJson, ProjectJson, StatusJson, WorkflowJson } from '../../snapshot/types';
import { jiraDate, type Calendar } from './calendar';
import { taskType } from './issue-types';
import { categoryOf } from './projects';
import type { Random } from './random';

type Kind = 'business' | 'service_desk' | 'product_discovery' | 'archive';

/** key · name · how many items it holds. Spaces that are no squads: the rest of a company. */
const rows: readonly [Kind, ...[string, string, number][]][] = [
  [
    'business',
    ['HR', 'Ressources humaines', 9],
    ['RECR', 'Recrutement', 14],
    ['ONB', 'Onboarding', 8],
    ['LEGAL', 'Juridique', 11],
    ['PRIV', 'Protection des données', 6],
    ['FIN', 'Finance', 12],
    ['PROC', 'Achats', 7],
    ['MKT', 'Marketing', 16],
    ['BRAND', 'Marque', 4],
    ['EVT', 'Événements', 5],
    ['SALES', 'Sales pipeline', 10],
    ['PART', 'Partenariats', 6],
    ['COMEX', 'Comité exécutif', 3],
    ['CSE', 'CSE', 4],
    ['RSE', 'Engagements RSE', 5],
    ['LYON', 'Bureaux de Lyon', 6],
    ['BER', 'Berlin office', 5],
    ['STORE', 'App store releases', 8],
    ['SAND1', 'Bac à sable', 2],
    ['SAND2', 'Sandbox', 1],
    ['TPL', 'Templates', 0],
  ],
  [
    'service_desk',
    ['HELP', 'IT Helpdesk', 18],
    ['FACIL', 'Services généraux', 7],
    ['CLIENT', 'Support client', 20],
    ['B2B', 'Support entreprises', 9],
    ['ACCES', 'Demandes d’accès', 8],
    ['DATAREQ', 'Data requests', 6],
  ],
  ['product_discovery', ['IDEAS', 'Idées Voyageur', 24]],
  [
    'archive',
    ['ALRT', 'Alertes voyageurs', 40],
    ['GIFT', 'Cartes cadeaux', 30],
    ['PAYFAC', 'Paiement et facturation', 0],
    ['OLDWEB', 'Site 2019', 0],
    ['LEGACY', 'Legacy booking', 0],
    ['MIG', 'Migration cloud', 0],
    ['POC1', 'POC covoiturage', 0],
    ['POC2', 'POC voice search', 0],
    ['HCKT', 'Hackathon', 0],
    ['BUSES', 'Cars régionaux', 0],
    ['REFO', 'Refonte 2022', 0],
    ['TEMP', 'Import temporaire', 0],
  ],
];

/** Statuses of the simple workflow that all these spaces share. */
export const plainStatuses: readonly [StatusJson, StatusJson] = [
  { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' } },
  { id: '6', name: 'Closed', statusCategory: { id: 3, key: 'done', name: 'Done', colorName: 'green' } },
];

/** The workflow of these spaces. */
export const plainWorkflow: WorkflowJson = {
  id: 'plain',
  name: 'Simple workflow',
  scope: { type: 'GLOBAL' },
  statuses: plainStatuses.map(({ id }) => ({ statusReference: id })),
  transitions: [
    { id: '1', name: 'Create', type: 'INITIAL', toStatusReference: '1', links: [] },
    { id: '11', name: 'Close', type: 'DIRECTED', toStatusReference: '6', links: [{ fromStatusReference: '1' }] },
  ],
};

function makeItem(project: ProjectJson, number: number, calendar: Calendar, random: Random): IssueJson {
  const old = project.archived === true;
  const created = calendar.instant(random.between(1, old ? calendar.startOf(10) : calendar.now - 0.2));
  const [open, closed] = plainStatuses;
  const status = old || random.chance(0.5) ? closed : open;
  const at = Math.min(created + 3 * 86_400_000, calendar.asOf);
  const history = {
    id: `${Number(project.id)}${number}`,
    created: jiraDate(at),
    items: [
      { field: 'status', fieldtype: 'jira', fieldId: 'status', from: open.id, fromString: open.name, to: closed.id, toString: closed.name },
    ],
  };
  return {
    id: String(Number(project.id) * 1000 + number),
    key: `${project.key}-${number}`,
    fields: {
      summary: `${project.name} ${number}`,
      issuetype: { id: taskType.id, name: taskType.name },
      status,
      resolution: status === closed ? { id: '10000', name: 'Done' } : null,
      created: jiraDate(created),
      updated: jiraDate(status === closed ? at : created),
      labels: [],
      project: { id: project.id, key: project.key },
    },
    changelog: { histories: status === closed ? [history] : [], total: status === closed ? 1 : 0 },
  };
}

/** Spaces of the site that must not become squads, with the little that lies in them. */
export function makeOtherSpaces(
  firstId: number,
  calendar: Calendar,
  random: Random,
): { projects: ProjectJson[]; issues: Map<string, IssueJson[]> } {
  const issues = new Map<string, IssueJson[]>();
  const projects = rows.flatMap(([kind, ...spaces]) =>
    spaces.map(([key, name, count]): ProjectJson & { count: number } => ({
      id: '',
      key,
      name,
      projectTypeKey: kind === 'archive' ? 'software' : kind,
      style: kind === 'product_discovery' ? 'next-gen' : 'classic',
      simplified: kind === 'product_discovery',
      isPrivate: false,
      archived: kind === 'archive',
      description: '',
      lead: null,
      projectCategory: categoryOf('Hors squads'),
      issueTypes: [taskType],
      roles: {},
      workflows: { default: 'plain' },
      components: [],
      versions: [],
      properties: {},
      count,
    })),
  );
  return {
    projects: projects.map(({ count, ...rest }, index) => {
      const project = { ...rest, id: String(firstId + index) };
      issues.set(
        project.key,
        Array.from({ length: count }, (_, number) => makeItem(project, number + 1, calendar, random)),
      );
      return project;
    }),
    issues,
  };
}
