import type { IssueTypeJson, ProjectJson, UserJson } from '../../snapshot/types';
import { successMeasureField } from './draft';
import type { TypeSet, Work } from './issue-types';
import type { People } from './people';
import { squads } from './squads';
import type { SquadRow } from './squad-row';

type Part = Record<string, unknown>;

/** What squads call the parts of their product, where they keep components. */
const partNames: Readonly<Record<string, readonly string[]>> = {
  SRCH: ['Moteur', 'Filtres', 'Carte'],
  CHK: ['Basket', 'Payment step', 'Confirmation'],
  PAY: ['Cards', 'Instalments', 'Payouts'],
  INV: ['Factures', 'TVA'],
  FRD: ['Rules', 'Case tool'],
  CONN: ['Rail', 'Coach', 'Shared cars'],
  SEAT: ['Stocks', 'Plans de salle'],
  DISR: ['Alertes', 'Réacheminement'],
  ACC: ['Contrats', 'Utilisateurs'],
  EXPN: ['Justificatifs', 'Exports'],
  REPO: ['Dashboards', 'Exports'],
  IDEN: ['Sign-in', 'Consents'],
  DATA: ['Ingestion', 'Catalogue', 'Events'],
  CARE: ['Console', 'Modèles de réponse'],
};
/** Parts that nobody leads: the last ones of these squads. CARE's first is led by an account that is closed. */
const unled: readonly string[] = ['CHK', 'DATA'];

/** The components of a squad's project: those of its product, and its slices, which are squads. */
export function componentsOf(squad: SquadRow, people: People, projectId: string): Part[] {
  const { techLead, developers } = people.crewOf(squad.key);
  const names = partNames[squad.key] ?? [];
  const leads = [techLead, ...developers];
  const own = names.map((name, index) => ({
    name,
    lead: unled.includes(squad.key) && index === names.length - 1 ? null : (leads[index] ?? null),
  }));
  const slices = squads
    .filter(({ sliceOf }) => sliceOf === squad.key)
    .map(({ name, key }) => ({ name, lead: people.crewOf(key).techLead }));
  return [...own, ...slices].map(({ name, lead }, index) => ({
    id: String(Number(projectId) * 10 + index),
    name,
    project: squad.key,
    projectId: Number(projectId),
    ...describeLead(lead),
  }));
}

function describeLead(lead: UserJson | null): Part {
  return lead ? { lead, assigneeType: 'COMPONENT_LEAD' } : { assigneeType: 'UNASSIGNED' };
}

interface Release {
  name: string;
  /** Negative = ahead; null = no date. */
  daysAgo: number | null;
  released?: boolean;
  archived?: boolean;
}

/** The habit of company-managed squads: a release every two months. */
function habitOf({ key, style }: SquadRow): Release[] {
  if (style === 'team') return [];
  const dated = [120, 60, -30].map((daysAgo, index) => ({ name: `${key} ${index + 1}.0`, daysAgo, released: daysAgo > 0 }));
  return dated;
}

/** What a few squads have besides: a date that was passed long ago, one passed a few days ago, none at all, and one that was given up. */
const releases: Readonly<Record<string, readonly Release[]>> = {
  APP: [
    { name: '7.0', daysAgo: 70, released: true },
    { name: '7.1', daysAgo: 21, released: true },
    { name: '7.2', daysAgo: -20 },
  ],
  CHK: [{ name: 'Peak season', daysAgo: null }],
  DISR: [{ name: 'DISR 2.1', daysAgo: 31 }],
  ACC: [{ name: 'ACC 2.1', daysAgo: 6 }],
  EXPN: [{ name: 'EXPN 2.1', daysAgo: 200, archived: true }],
};

/** The versions of a squad's project. @param dayOf the date so many days ago, as yyyy-mm-dd */
export function versionsOf(squad: SquadRow, projectId: string, dayOf: (daysAgo: number) => string): Part[] {
  return [...habitOf(squad), ...(releases[squad.key] ?? [])].map(({ name, daysAgo, released = false, archived = false }, index) => ({
    id: String(Number(projectId) * 10 + index),
    name,
    archived,
    released,
    ...(daysAgo !== null && { startDate: dayOf(daysAgo + 28), releaseDate: dayOf(daysAgo) }),
    projectId: Number(projectId),
  }));
}

interface Field {
  id: string;
  name: string;
  schema: Part;
}

const system = (id: string, name: string, schema: Part): Field => ({ id, name, schema: { ...schema, system: id } });

const summary = system('summary', 'Summary', { type: 'string' });
const issuetype = system('issuetype', 'Issue Type', { type: 'issuetype' });
const reporter = system('reporter', 'Reporter', { type: 'user' });
const priority = system('priority', 'Priority', { type: 'priority' });
const parent = system('parent', 'Parent', { type: 'issuelink' });
const components = system('components', 'Components', { type: 'array', items: 'component' });
const fixVersions = system('fixVersions', 'Fix versions', { type: 'array', items: 'version' });
const plain = [
  system('description', 'Description', { type: 'string' }),
  system('assignee', 'Assignee', { type: 'user' }),
  system('labels', 'Labels', { type: 'array', items: 'string' }),
];
const successMeasure: Field = {
  id: successMeasureField.id,
  name: successMeasureField.name,
  schema: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield', customId: 10_042 },
};

/** Fields of create screens that GET field lists too. */
export const screenFields: readonly Field[] = [
  summary,
  issuetype,
  reporter,
  priority,
  parent,
  components,
  fixVersions,
  ...plain,
  successMeasure,
];

/** The site's only priority. */
export const priorities = [{ id: '3', name: 'Medium', description: '' }];

function writeField({ id, name, schema }: Field, more: Part = {}): Part {
  const isList = schema.type === 'array';
  return {
    fieldId: id,
    key: id,
    name,
    required: false,
    hasDefaultValue: false,
    operations: isList ? ['add', 'set', 'remove'] : ['set'],
    schema,
    ...more,
  };
}

/** What the create screens ask for, by issue type. Features are asked for a success measure, but in POLI, which keeps its screen as short as its board. */
export function createFieldsOf(squad: SquadRow, types: TypeSet): NonNullable<ProjectJson['createFields']> {
  const screenOf = (work: Work, type: IssueTypeJson): Part[] => [
    writeField(summary, { required: true }),
    writeField(issuetype, { required: true, allowedValues: [{ id: type.id, name: type.name, subtask: type.subtask }] }),
    writeField(reporter, { required: true, hasDefaultValue: true }),
    ...plain.map((field) => writeField(field)),
    writeField(priority, { hasDefaultValue: true, defaultValue: priorities[0], allowedValues: priorities }),
    ...(work === 'feature' ? [] : [writeField(parent)]),
    ...(squad.style === 'company' ? [writeField(components), writeField(fixVersions)] : []),
    ...(work === 'feature' && squad.key !== 'POLI' ? [writeField(successMeasure)] : []),
  ];
  return Object.fromEntries((Object.keys(types) as Work[]).map((work) => [types[work].id, screenOf(work, types[work])]));
}
