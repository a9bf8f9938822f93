import type { AppState, GroupRef } from '../../snapshot/state-types';
import type { BoardJson, ProjectJson, Snapshot, WorkflowJson } from '../../snapshot/types';
import { beganOn, makeReadings } from './adoption';
import { makeAcknowledgements, makeAssignments } from './assignments';
import { makeAttestations } from './attestations';
import { makeIssues } from './assembly';
import { makeBoard, makeStoreBoard } from './boards';
import { createCalendar, jiraDate, type Calendar } from './calendar';
import { resolutions } from './draft';
import { listTypes, schemeOf, typesOf } from './issue-types';
import { makeOtherSpaces, plainStatuses, plainWorkflow } from './other-spaces';
import { createPeople, groupIds, type People } from './people';
import { createPhrases } from './phrases';
import { writePlaybook } from './playbook';
import { priorities, screenFields } from './project-parts';
import { makeProject, projectRoles } from './projects';
import { makeContests, makeWaivers } from './exceptions';
import { createRandom } from './random';
import { makeRollouts } from './rollouts';
import { rankField, rankFieldNumber, type Bench } from './squad-oddities';
import { squadOf, squads } from './squads';
import type { Language, SquadRow } from './squad-row';
import { createStatusBook, type StatusBook } from './statuses';
import { makeWiki } from './wiki';
import { spaceKeyOf } from './wiki/squad-spaces';
import { makeSharedWorkflows, makeTeamWorkflow } from './workflows';
import type { Workshop } from './workshop';

const firstProjectId = 10_001;
const dayMs = 86_400_000;

interface Ground {
  calendar: Calendar;
  people: People;
  book: StatusBook;
}

/** What a squad's work items are made with. A slice has the statuses of the project that it is a part of. */
function openShop({ calendar, people, book }: Ground, squad: SquadRow, projectId: string): Workshop {
  const random = createRandom(`escale/${squad.key}`);
  const crew = people.crewOf(squad.key);
  return {
    squad,
    statuses: book.of(squad, projectId),
    calendar,
    random,
    crew,
    phrases: createPhrases(squad, createRandom(`titles/${squad.key}`)),
  };
}

function makeWorkflows(book: StatusBook): { shared: WorkflowJson[]; scheme: Record<string, string> } {
  const of = (language: Language): { feature: WorkflowJson; delivery: WorkflowJson } => {
    const { feature, delivery } = book.of(squadOf(language === 'en' ? 'CHK' : 'SRCH'), '');
    return makeSharedWorkflows(language, feature, delivery);
  };
  const [en, fr] = [of('en'), of('fr')];
  const ids = (pair: typeof en): { feature: string; delivery: string } => ({ feature: pair.feature.id, delivery: pair.delivery.id });
  return { shared: [en.feature, en.delivery, fr.feature, fr.delivery], scheme: schemeOf({ en: ids(en), fr: ids(fr) }) };
}

function makeBenches(ground: Ground, scheme: Record<string, string>, workflows: WorkflowJson[]): Bench[] {
  const { calendar, people } = ground;
  const dayOf = (daysAgo: number): string => new Date(calendar.asOf - daysAgo * dayMs).toISOString().slice(0, 10);
  return squads
    .filter(({ sliceOf }) => sliceOf === undefined)
    .map((squad, index) => {
      const id = String(firstProjectId + index);
      const types = typesOf(squad, id);
      const shops = squads.filter(({ key, sliceOf }) => key === squad.key || sliceOf === squad.key).map((row) => openShop(ground, row, id));
      let own = scheme;
      if (squad.style === 'team') {
        const statuses = ground.book.of(squad, id);
        const workflow = makeTeamWorkflow(squad.key, id, { ...statuses.delivery, ...statuses.feature });
        workflows.push(workflow);
        own = { default: workflow.id };
      }
      return { project: makeProject(squad, id, types, own, people, dayOf), types, shops };
    });
}

function makeBoards(benches: readonly Bench[], store: ProjectJson, calendar: Calendar): BoardJson[] {
  const since = (daysAgo: number): string => jiraDate(calendar.asOf - daysAgo * dayMs);
  const own = benches.flatMap(({ project, shops: [shop] }, index) =>
    shop ? [makeBoard(shop.squad, index + 1, project, shop.statuses, since)] : [],
  );
  const app = benches.find(({ project }) => project.key === 'APP')?.shops[0];
  return app ? [...own, makeStoreBoard(own.length + 1, store, app.statuses)] : own;
}

/** Who sees the whole picture beside Jira's administrators. */
function makeAccess({ groups }: People): NonNullable<AppState['access']> {
  const of = (wanted: string): GroupRef[] => groups.flatMap(({ groupId, name }) => (groupId === wanted ? [{ groupId, name }] : []));
  return { productOps: of(groupIds.productOps), leadership: of(groupIds.leadership) };
}

/** What Product Ops has said of the squads; names and tribes are Jira's, but for the one that Jira does not know. */
function makeSquads({ people }: Ground, asOf: number): NonNullable<AppState['squads']> {
  return squads.map(({ key, name, tribe, kind, sliceOf }) => {
    const { accountId, displayName } = people.leadOf(tribe);
    const from = beganOn(key, asOf);
    return {
      ...{ key, kind, lead: { accountId, name: displayName }, space: spaceKeyOf(key) },
      ...(sliceOf !== undefined && { name, tribe, of: [{ project: sliceOf, component: name }] }),
      // The merger of two spaces.
      ...(key === 'DISR' && { of: [{ project: 'DISR' }, { project: 'ALRT' }] }),
      ...(from !== null && { from }),
    };
  });
}

const fields: Record<string, unknown>[] = [
  ...screenFields.map(({ id, name, schema }) => ({ id, key: id, name, custom: 'custom' in schema, schema })),
  { id: 'status', key: 'status', name: 'Status', custom: false, schema: { type: 'status', system: 'status' } },
  { id: 'resolution', key: 'resolution', name: 'Resolution', custom: false, schema: { type: 'resolution', system: 'resolution' } },
  {
    id: rankField,
    key: rankField,
    name: 'Rank',
    custom: true,
    schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', customId: rankFieldNumber },
  },
];

/**
 * The demo site: Escale, a fictional travel company of 24 squads in five tribes with eighteen months of history that end at `asOf` (epoch ms).
 * The same `asOf` gives the same site, byte for byte; every date in it is relative to `asOf`.
 */
export function createDemo({ asOf }: { asOf: number }): Snapshot {
  const ground: Ground = { calendar: createCalendar(asOf), people: createPeople(), book: createStatusBook() };
  const { shared, scheme } = makeWorkflows(ground.book);
  const workflows = [...shared, plainWorkflow];
  const benches = makeBenches(ground, scheme, workflows);
  const others = makeOtherSpaces(firstProjectId + benches.length, ground.calendar, createRandom('escale/others'));
  const named = (key: string): ProjectJson => {
    const project = others.projects.find((one) => one.key === key);
    if (!project) throw new Error(`no space ${key} in the demo`);
    return project;
  };
  const projects = [...benches.map(({ project }) => project), ...others.projects];
  return {
    site: {
      name: 'Escale',
      baseUrl: 'https://escale.example',
      cloudId: 'e5ca1e00-0000-4000-8000-000000000024',
      locale: 'fr_FR',
      timeZone: 'Europe/Paris',
      asOf: jiraDate(asOf),
    },
    users: ground.people.users,
    groups: ground.people.groups,
    issuetypes: listTypes(projects),
    statuses: [...plainStatuses, ...ground.book.list()],
    resolutions,
    priorities,
    fields,
    projectroles: projectRoles,
    projects,
    workflows,
    boards: makeBoards(benches, named('STORE'), ground.calendar),
    sprints: [],
    issues: new Map([...makeIssues(benches, named('ALRT')), ...others.issues]),
    confluence: makeWiki(ground.people, asOf),
    playbook: writePlaybook(asOf),
    state: {
      access: makeAccess(ground.people),
      squads: makeSquads(ground, asOf),
      assignments: makeAssignments(ground.people, asOf),
      acknowledgements: makeAcknowledgements(ground.people),
      attestations: makeAttestations(asOf),
      waivers: makeWaivers(ground.people, asOf),
      contests: makeContests(ground.people, asOf),
      rollouts: makeRollouts(ground.people, asOf),
      history: makeReadings(asOf),
    },
  };
}
