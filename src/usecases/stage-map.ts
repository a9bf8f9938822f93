import type { StageMapView } from '../contract/stage-map';
import type { Lang } from '../contract/text';
import { findMapProblems, listMapRows, listMapStages, type SquadMap } from '../domain/stage-map-view';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { collectFacts, rejudgeSquad } from './judge-squad';
import { listSiblings } from './list-siblings';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'newId' | 'log' | 'permissions' | 'access' | 'squads' | 'cases' | 'audits' | 'playbooks' | 'roles'>;

async function findSquad({ squads }: Needs, project: string): Promise<SquadRecord> {
  const record = await squads.findByProject(project);
  if (!record) throw new AppFailure('not-found', { project });
  return record;
}

async function requirePlaybook(ports: Needs): Promise<LoadedPlaybook> {
  const loaded = await loadPlaybook(ports)('latest');
  if (!loaded) throw new AppFailure('not-found', { playbook: 'none' });
  return loaded;
}

async function view(ports: Needs, record: SquadRecord, { playbook }: LoadedPlaybook, lang: Lang): Promise<StageMapView> {
  const { squad, mapVersion, mapConfirmedAt } = record;
  const facts = await collectFacts(ports, record, null, ports.now());
  return {
    squad: { key: squad.key, name: squad.name },
    siblings: await listSiblings(ports)(record),
    version: mapVersion,
    confirmedAt: mapConfirmedAt,
    // Who may see the map here may confirm it: the endpoint asks for nothing less.
    mayConfirm: true,
    stages: listMapStages(playbook, lang),
    statuses: listMapRows(playbook, squad, facts),
  };
}

/** A squad's statuses with their stages. `not-found`: no sweep has found the project, or there is no playbook yet. */
export const getStageMap =
  (ports: Needs) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<StageMapView> => {
    const loaded = await requirePlaybook(ports);
    return view(ports, await findSquad(ports, project), loaded, lang);
  };

export interface StageMapChange {
  project: string;
  map: SquadMap;
  /** The version that the editor saw. */
  basedOn: number;
  lang: Lang;
}

/**
 * Confirms a squad's stage map and judges the squad again from the stored facts. `conflict`: somebody else confirmed in between ·
 * `invalid-input`: a stage that the playbook does not have. Nothing is stored then.
 */
export const saveStageMap =
  (ports: Needs) =>
  async ({ project, map, basedOn, lang }: StageMapChange): Promise<StageMapView> => {
    const loaded = await requirePlaybook(ports);
    const { squad, mapVersion } = await findSquad(ports, project);
    const [problem] = findMapProblems(loaded.playbook, map);
    if (problem) throw new AppFailure('invalid-input', { path: `map.${problem.statusId}`, expected: problem.stage });
    if (!(await ports.squads.saveStageMap(squad.key, map, basedOn, ports.now()))) throw new AppFailure('conflict', { current: mapVersion });
    const saved = await findSquad(ports, project);
    await rejudgeSquad(ports)(saved);
    return view(ports, saved, loaded, lang);
  };
