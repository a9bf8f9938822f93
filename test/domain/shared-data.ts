import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseHistory, Change, CollectedFacts, Squad, StatusRef } from '../../src/domain/facts';
import { knowFacts } from '../kit/facts';

interface JiraItem {
  field: string;
  from: string;
  fromString: string;
  to: string;
  toString: string;
}

interface JiraIssue {
  id: string;
  key: string;
  fields: {
    issuetype: StatusRef;
    status: StatusRef;
    resolution: StatusRef | null;
    created: string;
    project: { id: string };
  };
  changelog?: { histories: { created: string; items: JiraItem[] }[] };
}

const asRef = ({ id, name }: StatusRef): StatusRef => ({ id, name });

/** An issue of a snapshot as the facts have it. */
function readIssue({ id, key, fields, changelog }: JiraIssue): CaseHistory {
  const changes = changelog?.histories.flatMap(({ created, items }) =>
    items
      .filter(({ field }) => field === 'status')
      .map((item): Change => ({
        at: Date.parse(created),
        field: 'status',
        from: { id: item.from, name: item.fromString },
        to: { id: item.to, name: item.toString },
      })),
  );
  return {
    id,
    key,
    projectId: fields.project.id,
    createdAt: Date.parse(fields.created),
    type: asRef(fields.issuetype),
    status: asRef(fields.status),
    resolution: fields.resolution && asRef(fields.resolution),
    changes: changes ?? null,
  };
}

export function readCases(data: string, project: string): CaseHistory[] {
  const lines = readFileSync(join(data, 'apache/issues', `${project}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => readIssue(JSON.parse(line) as JiraIssue));
}

/** The cases of the help desk's status log by squad. */
export function readStatusLog(data: string): Map<string, CaseHistory[]> {
  const squads = new Map<string, Map<string, CaseHistory & { changes: Change[] }>>();
  const [, ...rows] = readFileSync(join(data, 'helpdesk/status-log.csv'), 'utf8').trim().split('\n');
  for (const row of rows) {
    const [squad = '', key = '', type = '', , status = '', entered = ''] = row.split(',');
    const cases = squads.get(squad) ?? new Map<string, CaseHistory & { changes: Change[] }>();
    squads.set(squad, cases);
    const at = Date.parse(entered);
    const to = { id: status, name: status };
    const known = cases.get(key);
    if (known) {
      known.changes.push({ at, field: 'status', from: known.status, to });
      known.status = to;
    } else {
      cases.set(key, {
        id: key,
        key,
        projectId: squad,
        createdAt: at,
        type: { id: type, name: type },
        status: to,
        resolution: null,
        changes: [],
      });
    }
  }
  return new Map([...squads].map(([squad, cases]) => [squad, [...cases.values()]]));
}

/** Facts of which only the cases are known. */
export function factsOf(cases: readonly CaseHistory[], readAt: number): CollectedFacts {
  return knowFacts({ cases }, readAt);
}

export function squadOf(key: string, projectId: string): Squad {
  return { key, name: key, tribe: null, kind: null, projectIds: [projectId], stageMap: {} };
}

export interface Expected {
  unmappedStatuses: Record<string, number>;
  flows: Record<
    string,
    Record<
      string,
      {
        issues: number;
        judged: number;
        unknownHistory: number;
        unfinished: number;
        deviatingMoves: number;
        meanFitness: number;
        perfect: number;
        checks: Record<string, { met: number; rate: number }>;
      }
    >
  >;
  variants: { flow: string; trace: string[]; count: number; cost: number; fitness: number }[];
}

export function readExpected(data: string, set: 'apache' | 'helpdesk'): Expected {
  return JSON.parse(readFileSync(join(data, set, 'expected.json'), 'utf8')) as Expected;
}

export function readYaml(data: string, set: 'apache' | 'helpdesk'): string {
  return readFileSync(join(data, set, 'playbook.yaml'), 'utf8');
}
