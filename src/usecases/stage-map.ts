import type { StageMapView } from '../contract/stage-map';
import type { Lang } from '../contract/text';
import { findMapProblems, listMapRows, listMapStages, type SquadMap } from '../domain/stage-map-view';
import { createProposer } from '../domain/stage-proposal/propose';
import { renderReasons, type ReasonCatalogue } from '../domain/stage-proposal/render-reasons';
import { drawStatuses } from '../domain/status-picture';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { collectFacts, rejudgeSquad, type RejudgeNeeds } from './judge-squad';
import { listSiblings } from './list-siblings';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

export type Catalogues = Readonly<Record<Lang, ReasonCatalogue>>;
type Needs = RejudgeNeeds & Pick<Ports, 'permissions' | 'access' | 'audits'>;

async function findSquad({ squads }: Needs, project: string): Promise<SquadRecord> {
  const record = await squads.findByProject(project);
  if (!record) throw new AppFailure('not-found', { project });
  return record;
}

/** The latest playbook. `not-found`: there is none yet, so there are no stages to speak of. */
export async function requirePlaybook(ports: Pick<Ports, 'playbooks'>): Promise<LoadedPlaybook> {
  const loaded = await loadPlaybook(ports)('latest');
  if (!loaded) throw new AppFailure('not-found', { playbook: 'none' });
  return loaded;
}

interface Viewing {
  playbook: LoadedPlaybook['playbook'];
  catalogues: Catalogues;
  lang: Lang;
}

async function view(ports: Needs, record: SquadRecord, { playbook, catalogues, lang }: Viewing): Promise<StageMapView> {
  const { squad, mapVersion, mapConfirmedAt, mapAccepted } = record;
  const picture = drawStatuses(squad, await collectFacts(ports, record, null, ports.now()));
  const proposals = createProposer(playbook)(picture);
  const sayReasons: Parameters<typeof listMapRows>[0]['sayReasons'] = (reasons) => renderReasons(reasons, playbook, lang, catalogues[lang]);
  return {
    squad: { key: squad.key, name: squad.name },
    siblings: await listSiblings(ports)(record),
    version: mapVersion,
    confirmedAt: mapConfirmedAt,
    // Who may see the map here may confirm it: the endpoint asks for nothing less.
    mayConfirm: true,
    stages: listMapStages(playbook, lang),
    statuses: listMapRows({ playbook, proposals, sayReasons }, { stageMap: squad.stageMap, accepted: mapAccepted }, picture),
  };
}

/** A squad's statuses with their stages and, where nobody has confirmed one, the stage that is proposed. `not-found`: no sweep has found the project, or there is no playbook yet. */
export const getStageMap =
  (ports: Needs, catalogues: Catalogues) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<StageMapView> => {
    const { playbook } = await requirePlaybook(ports);
    return view(ports, await findSquad(ports, project), { playbook, catalogues, lang });
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
  (ports: Needs, catalogues: Catalogues) =>
  async ({ project, map, basedOn, lang }: StageMapChange): Promise<StageMapView> => {
    const { playbook } = await requirePlaybook(ports);
    const { squad, mapVersion } = await findSquad(ports, project);
    const [problem] = findMapProblems(playbook, map);
    if (problem) throw new AppFailure('invalid-input', { path: `map.${problem.statusId}`, expected: problem.stage });
    // A whole map that somebody confirms is theirs: what Product Ops had accepted is confirmed with it.
    const confirmed = { stages: map, accepted: [] };
    if (!(await ports.squads.saveStageMap(squad.key, confirmed, basedOn, ports.now())))
      throw new AppFailure('conflict', { current: mapVersion });
    const saved = await findSquad(ports, project);
    await rejudgeSquad(ports)(saved);
    return view(ports, saved, { playbook, catalogues, lang });
  };
