import type { BoardColumnJson, BoardJson, ProjectJson, StatusJson } from '../../snapshot/types';
import type { SquadRow } from './squad-row';
import type { SquadStatuses } from './statuses';
import { rankFieldNumber } from './squad-oddities';
import { stages, type Step } from './vocabulary';

/** Which of a squad's steps its own board leaves out: APP's releases live on the stores' board, DATA's rebuilt board has no Review. */
const leftOut: Readonly<Record<string, readonly Step[]>> = { APP: ['launch'], DATA: ['review', 'acceptance', 'aside', 'waiting'] };
/** Steps that share the column of a stage. */
const besides: Partial<Record<Step, readonly Step[]>> = {
  'solution-test': ['validation'],
  build: ['aside', 'waiting'],
  review: ['acceptance'],
};

function columnFor(squad: SquadRow, statuses: SquadStatuses, stage: Step): BoardColumnJson | null {
  const steps = [stage, ...(besides[stage] ?? [])].filter((step) => !leftOut[squad.key]?.includes(step));
  const found = steps
    .flatMap((step) => [statuses.feature[step], statuses.delivery[step]])
    .filter((status): status is StatusJson => !!status);
  const [first] = found;
  if (!first) return null;
  const limited = squad.columnLimit !== undefined && (stage === 'build' || stage === 'review');
  return {
    name: first.name,
    statuses: [...new Set(found)].map(({ id }) => ({ id })),
    ...(stage === 'ready' && squad.readyFloor !== undefined ? { min: squad.readyFloor } : {}),
    ...(limited && squad.columnLimit !== undefined ? { max: squad.columnLimit } : {}),
  };
}

function describeBoard(id: number, name: string, type: string, project: ProjectJson, columns: BoardColumnJson[]): BoardJson {
  const location = {
    projectId: Number(project.id),
    projectKey: project.key,
    projectName: project.name,
    projectTypeKey: project.projectTypeKey,
  };
  return {
    id,
    name,
    type,
    location,
    configuration: {
      filter: { id: String(20_000 + id) },
      ...(type === 'kanban' ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } } : {}),
      columnConfig: {
        columns,
        constraintType: columns.some(({ min, max }) => min !== undefined || max !== undefined) ? 'issueCount' : 'none',
      },
      ranking: { rankCustomFieldId: rankFieldNumber },
    },
  };
}

/** A column must not hold a status that an earlier one shows. */
function keepFirst(columns: BoardColumnJson[]): BoardColumnJson[] {
  const seen = new Set<string>();
  return columns
    .map((column) => ({ ...column, statuses: column.statuses.filter(({ id }) => !seen.has(id) && seen.add(id)) }))
    .filter(({ statuses }) => statuses.length > 0);
}

const boardNames: Readonly<Record<string, string>> = { CPOR: 'Portail', CHK: 'CHK Kanban' };

/** The squad's board. CPOR's answers 403 to the app since three days. */
export function makeBoard(
  squad: SquadRow,
  id: number,
  project: ProjectJson,
  statuses: SquadStatuses,
  since: (daysAgo: number) => string,
): BoardJson {
  const columns = keepFirst(stages.map((stage) => columnFor(squad, statuses, stage)).filter((column) => column !== null));
  const board = describeBoard(id, boardNames[squad.key] ?? squad.name, squad.style === 'team' ? 'simple' : 'kanban', project, columns);
  return squad.key === 'CPOR' ? { ...board, 'diapason:refused': { status: 403, since: since(3) } } : board;
}

/** The stores' board, which belongs to no squad: APP's features are launched there, so its filter mentions APP. */
export function makeStoreBoard(id: number, project: ProjectJson, statuses: SquadStatuses): BoardJson {
  const { launch } = statuses.feature;
  if (!launch) throw new Error('APP launches somewhere');
  const board = describeBoard(id, 'App stores', 'kanban', project, [{ name: launch.name, statuses: [{ id: launch.id }] }]);
  return { ...board, 'diapason:mentions': ['APP'] };
}
