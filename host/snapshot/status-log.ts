import { basename } from 'node:path';
import { Problems } from './problems';
import { readRows, type LogRow } from './status-log-rows';
import { createLogNames, skipTaken, type Named } from './status-log-names';
import type { HistoryItemJson, IssueJson, ProjectJson, Snapshot, StatusJson, WorkflowJson } from './types';

/** Jira's own category of statuses that nobody has put into one: a log tells none. */
const NO_CATEGORY: StatusJson['statusCategory'] = { id: 1, key: 'undefined', name: 'No Category' };

/** What a log shows of how one squad works on one issue type. */
interface SeenWork {
  statuses: Set<Named>;
  /** Who led where, by the status led to. */
  moves: Map<Named, Set<Named>>;
}

interface LogSquad {
  /** Shared by all its issues; its id is known once every text of the file is. */
  project: { id: string; key: string; name: string };
  work: Map<Named, SeenWork>;
  issues: IssueJson[];
}

function makeItem(field: string, from: Named | null, to: Named | null): HistoryItemJson {
  const ids = { from: from?.id ?? null, to: to?.id ?? null };
  return { field, fieldtype: 'jira', fieldId: field, ...ids, fromString: from?.name ?? null, toString: to?.name ?? null };
}

/** The site behind a log, built row by row. */
class LogSite {
  private readonly statuses = createLogNames();
  private readonly types = createLogNames();
  private readonly resolutions = createLogNames();
  private readonly squads = new Map<string, LogSquad>();
  /** Most changes are one of a few moves between statuses: one item in memory serves all that are alike. */
  private readonly moves = new Map<string, HistoryItemJson>();
  private readonly squadMoves: { items: HistoryItemJson[]; from: Named; to: Named }[] = [];
  private readonly keys = new Set<string>();
  private issue: IssueJson | null = null;
  private squad: LogSquad | null = null;
  private latest = Number.NEGATIVE_INFINITY;

  add(row: LogRow): void {
    const squad = this.findSquad(row.squad);
    const { issue } = this;
    const type = this.types.find(row.type);
    const status = this.statuses.find(row.status);
    const resolution = row.resolution === '' ? null : this.resolutions.find(row.resolution);
    const work = findWork(squad, type);
    work.statuses.add(status);
    this.latest = Math.max(this.latest, row.at);
    if (issue?.key !== row.case) {
      this.closeCase();
      this.keys.add(row.case);
      const fields = { created: row.enteredAt, updated: row.enteredAt, issuetype: type, status, resolution, project: squad.project };
      this.issue = { id: '', key: row.case, fields, changelog: { histories: [] } };
    } else {
      const { fields, changelog } = issue;
      const items = [this.findMove(fields.status, status)];
      if (fields.issuetype !== type) items.push(makeItem('issuetype', fields.issuetype, type));
      if (fields.resolution !== resolution) items.push(makeItem('resolution', fields.resolution, resolution));
      if (this.squad && this.squad !== squad) this.squadMoves.push({ items, from: this.squad.project, to: squad.project });
      changelog?.histories.push({ id: String(row.line), created: row.enteredAt, items });
      noteMove(work, fields.status, status);
      Object.assign(fields, { updated: row.enteredAt, issuetype: type, status, resolution, project: squad.project });
    }
    this.squad = squad;
  }

  /** The whole site, once at least one row is in. */
  finish(name: string): Snapshot {
    this.closeCase();
    const squads = [...this.squads.values()];
    const projectId = skipTaken(new Set(this.squads.keys()));
    const issueId = skipTaken(this.keys);
    for (const { project, issues } of squads) {
      project.id = projectId();
      for (const issue of issues) issue.id = issueId();
    }
    for (const { items, from, to } of this.squadMoves) items.push(makeItem('project', from, to));
    return {
      // A log tells no address; the name is one that no site can have (RFC 2606).
      site: {
        name,
        baseUrl: 'https://status-log.invalid',
        cloudId: 'status-log',
        locale: 'en_US',
        timeZone: 'Etc/UTC',
        asOf: new Date(this.latest).toISOString(),
      },
      issuetypes: this.types.all().map((type) => ({ ...type, subtask: false })),
      statuses: this.statuses.all().map((status) => ({ ...status, statusCategory: NO_CATEGORY })),
      resolutions: this.resolutions.all(),
      workflows: squads.flatMap(listWorkflows),
      projects: squads.map(makeProject),
      issues: new Map(squads.map(({ project, issues }) => [project.key, issues])),
    };
  }

  private closeCase(): void {
    // A case belongs to the squad that had it last.
    if (this.issue) this.squad?.issues.push(this.issue);
  }

  private findSquad(key: string): LogSquad {
    let squad = this.squads.get(key);
    if (!squad) this.squads.set(key, (squad = { project: { id: '', key, name: key }, work: new Map(), issues: [] }));
    return squad;
  }

  private findMove(from: Named, to: Named): HistoryItemJson {
    const name = `${from.id}>${to.id}`;
    let item = this.moves.get(name);
    if (!item) this.moves.set(name, (item = makeItem('status', from, to)));
    return item;
  }
}

function findWork({ work }: LogSquad, type: Named): SeenWork {
  let seen = work.get(type);
  if (!seen) work.set(type, (seen = { statuses: new Set(), moves: new Map() }));
  return seen;
}

function noteMove({ moves, statuses }: SeenWork, from: Named, to: Named): void {
  const sources = moves.get(to);
  statuses.add(from);
  if (sources) sources.add(from);
  else moves.set(to, new Set([from]));
}

const nameWorkflow = ({ project }: LogSquad, type: Named): string => `${project.id}-${type.id}`;

/** A log tells no workflow, only what went on: the statuses that were entered, and the moves that were made. */
function listWorkflows(squad: LogSquad): WorkflowJson[] {
  return [...squad.work].map(([type, { statuses, moves }]) => ({
    id: nameWorkflow(squad, type),
    name: `${squad.project.name}: ${type.name}`,
    statuses: [...statuses].map(({ id }) => ({ statusReference: id })),
    transitions: [...moves].map(([to, sources], index) => ({
      ...{ id: String(index + 1), name: to.name, type: 'DIRECTED', toStatusReference: to.id },
      links: [...sources].map(({ id }) => ({ fromStatusReference: id })),
    })),
  }));
}

function makeProject(squad: LogSquad): ProjectJson {
  const types = [...squad.work.keys()];
  return {
    ...squad.project,
    ...{ projectTypeKey: 'software', style: 'classic', simplified: false },
    issueTypes: types.map((type) => ({ ...type, subtask: false })),
    workflows: Object.fromEntries(types.map((type) => [type.id, nameWorkflow(squad, type)])),
  };
}

/**
 * The site behind a status log (docs/snapshot.md): squads are projects, cases are issues with their changelog, `asOf` is the last moment in it.
 * `file` names the log in error lines. What a log cannot tell (people, roles, boards) is absent: unknown.
 * @throws InputError with a line for every problem found, 20 at most.
 */
export function readStatusLog(text: string, file: string): Snapshot {
  const problems = new Problems();
  const site = new LogSite();
  let rows = 0;
  for (const row of readRows(text, (line) => `${file}:${line}`, problems)) {
    site.add(row);
    rows++;
  }
  problems.throwIfAny();
  if (rows === 0) problems.add(`${file}:2: no row; expected one for each status that a case entered`);
  problems.throwIfAny();
  return site.finish(basename(file));
}
