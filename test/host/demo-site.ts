import { toCase, toFoundProject } from '../../src/adapters/jira/to-facts';
import { fieldListSchema, issueSchema } from '../../src/adapters/jira/schemas';
import { checks } from '../../src/checks';
import { listSubjects } from '../../src/domain/attestation/asked';
import { listStanding, type Attestation } from '../../src/domain/attestation/attestation';
import type { Playbook } from '../../src/contract/playbook';
import { judgeSquad, type SquadAudit } from '../../src/domain/audit';
import type { CaseHistory, CollectedFacts, SquadStatus } from '../../src/domain/facts';
import { keyFinding, type StoredFinding } from '../../src/domain/finding';
import { foldName } from '../../src/domain/name';
import { parsePlaybook } from '../../src/domain/playbook/parse';
import { listAskedLabels, listTracked } from '../../src/domain/tracking';
import type { Tracked } from '../../src/ports/jira';
import { createDemo } from '../../host/seeds/demo';
import { squads } from '../../host/seeds/demo/squads';
import type { IssueJson, ProjectJson, Snapshot } from '../../host/snapshot/types';
import { knowFacts } from '../kit/facts';
import { pagesOf, setupOf } from './demo-setup';

export const asOf = Date.parse('2026-11-20T09:30:00.000Z');
export const demo: Snapshot = createDemo({ asOf });

const playbooks = new Map<string, Playbook>();

/** The demo's playbook, through the app's own parser. */
export function readPlaybook(snapshot: Snapshot): Playbook {
  const known = playbooks.get(snapshot.playbook ?? '');
  if (known) return known;
  const parsed = parsePlaybook(snapshot.playbook ?? '', checks);
  if (!parsed.ok) throw new Error(`the demo's playbook has problems: ${JSON.stringify(parsed.problems, null, 1)}`);
  playbooks.set(snapshot.playbook ?? '', parsed.playbook);
  return parsed.playbook;
}

export function projectOf(snapshot: Snapshot, key: string): ProjectJson {
  const project = snapshot.projects.find((one) => one.key === key);
  if (!project) throw new Error(`no project ${key}`);
  return project;
}

export function issuesOf(snapshot: Snapshot, key: string): IssueJson[] {
  return snapshot.issues.get(key) ?? [];
}

/** What the squads of the demo have said of themselves, as the app keeps it. */
function logOf(snapshot: Snapshot): Attestation[] {
  const subjects = listSubjects(readPlaybook(snapshot));
  const log: Attestation[] = [];
  for (const { squad, purpose, statement, tools = [], on } of snapshot.state?.attestations ?? []) {
    const about = subjects.find(({ subject, name }) => subject === purpose || (typeof name === 'object' && name.en === statement));
    if (!about) throw new Error(`nobody asks for ${purpose ?? statement}`);
    const { kind, subject, name } = about;
    const seq = log.filter((each) => each.squad === squad && each.subject === subject).length + 1;
    const said = { tools, statement: kind === 'statement' ? name : null, until: null, evidence: null };
    log.push({ squad, kind, subject, seq, on, said });
  }
  return log;
}

/** What the playbook's checks ask of cases, with the site's field ids. */
function trackedOf(snapshot: Snapshot): Tracked {
  const { fields: names, links } = listTracked(readPlaybook(snapshot), checks);
  const known = fieldListSchema.parse(snapshot.fields);
  return { fields: names.flatMap((name) => known.filter((field) => foldName(field.name) === name).map(({ id }) => ({ id, name }))), links };
}

/** The project's cases, read as the app reads Jira's answers. */
export function casesOf(snapshot: Snapshot, key: string): CaseHistory[] {
  const tracked = trackedOf(snapshot);
  return issuesOf(snapshot, key).map((json) => {
    const issue = issueSchema.parse(json);
    return toCase(issue, issue.changelog?.histories ?? null, tracked).history;
  });
}

/** The statuses that the project's workflows allow, by issue type. */
export function statusesOf(snapshot: Snapshot, project: ProjectJson): SquadStatus[] {
  const found = new Map<string, SquadStatus & { issueTypes: string[] }>();
  for (const type of project.issueTypes ?? []) {
    const id = project.workflows?.[type.id] ?? project.workflows?.default;
    const workflow = snapshot.workflows?.find((one) => one.id === id);
    for (const { statusReference } of workflow?.statuses ?? []) {
      const status = snapshot.statuses?.find((one) => one.id === statusReference);
      if (!status) throw new Error(`workflow ${id} names status ${statusReference}, which is not there`);
      const category =
        status.statusCategory.key === 'done' || status.statusCategory.key === 'new' ? status.statusCategory.key : 'indeterminate';
      const entry = found.get(status.id) ?? { id: status.id, name: status.name, category, issueTypes: [] };
      entry.issueTypes.push(type.name);
      found.set(status.id, entry);
    }
  }
  return [...found.values()];
}

/** Judges a project of the demo as one squad, on all its cases or on some of them. @param earlier the findings that stood before @param slice the squad's own key, where it is a slice */
export function judge(
  snapshot: Snapshot,
  key: string,
  at: number = asOf,
  keep: (issue: IssueJson) => boolean = () => true,
  earlier: readonly StoredFinding[] = [],
  slice: string = key,
): SquadAudit {
  const project = projectOf(snapshot, key);
  const kept = new Set(
    issuesOf(snapshot, key)
      .filter(keep)
      .map(({ id }) => id),
  );
  const pages = pagesOf(snapshot, slice, listAskedLabels(readPlaybook(snapshot), checks), at);
  const facts: CollectedFacts = {
    ...knowFacts({ ...setupOf(snapshot, project, at), statuses: statusesOf(snapshot, project), pages }, at),
    project: toFoundProject({ ...project, issueTypes: project.issueTypes ?? [], lead: project.lead ?? null }, at).fact,
    cases: { known: true, value: casesOf(snapshot, key).filter(({ id }) => kept.has(id)), readAt: at },
    declarations: {
      known: true,
      value: {
        begun: true,
        said: listStanding(
          logOf(snapshot).filter(({ squad }) => squad === slice),
          new Date(at).toISOString().slice(0, 10),
        ),
      },
      readAt: at,
    },
  };
  const squad = {
    key,
    name: project.name,
    tribe: project.projectCategory?.name ?? null,
    kind: squads.find((row) => row.key === key)?.kind ?? null,
    projectIds: [project.id],
    stageMap: {},
  };
  return judgeSquad({
    playbook: readPlaybook(snapshot),
    checks,
    squad,
    facts,
    asOf: at,
    previous: new Map(earlier.map((finding) => [keyFinding(finding), finding])),
    incident: () => 'incident',
  });
}
