import type { SquadEtat } from '../contract/etat-des-lieux';
import { say, type Lang } from '../contract/text';
import { forgetFacts } from '../domain/facts';
import { viewSquadRoles } from '../domain/role';
import { listMapRows } from '../domain/stage-map-view';
import { drawStatuses } from '../domain/status-picture';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StoredFacts } from '../ports/stores';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'squads' | 'audits' | 'etats' | 'playbooks'>;

/** What the squad's statuses mean by its map and the playbook's; null while either side is not known. */
function viewStages(
  { playbook }: LoadedPlaybook,
  { squad, mapAccepted }: SquadRecord,
  { statuses }: StoredFacts,
  now: number,
  lang: Lang,
): SquadEtat['stages'] {
  if (!statuses?.fact.known) return null;
  const names = new Map(playbook.stages.map(({ id, name }) => [id, say(name, lang)]));
  const picture = drawStatuses(squad, { ...forgetFacts(now), statuses: statuses.fact });
  const needs = { playbook, proposals: new Map(), sayReasons: () => '' };
  const rows = listMapRows(needs, { stageMap: squad.stageMap, accepted: mapAccepted }, picture);
  return rows.map(({ name, stage, source }) => ({ status: name, stage: stage === null ? null : (names.get(stage) ?? stage), source }));
}

async function viewRoles(
  ports: Needs,
  { playbook }: LoadedPlaybook,
  { squad }: SquadRecord,
  { assignments }: StoredFacts,
  lang: Lang,
): Promise<SquadEtat['roles']> {
  if (!assignments?.fact.known) return null;
  const standings = (await ports.audits.read(squad.key))?.roles ?? [];
  const names = new Map(playbook.roles.map(({ id, name }) => [id, say(name, lang)]));
  const known = viewSquadRoles(playbook, assignments.fact.value, standings).filter(({ held }) => held !== 'unknown');
  return known.length === 0 ? null : known.map((role) => ({ ...role, name: names.get(role.role) ?? role.role }));
}

/** What is so in the squad that holds a project (key or id), beside how it was at first. `not-found` while no sweep has found the project. */
export const getEtatDesLieux =
  (ports: Needs) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<SquadEtat> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    const { key, name, tribe } = record.squad;
    const [now, zero, facts, loaded] = await Promise.all([
      ports.etats.read(key),
      ports.etats.readZeroPoint(key),
      ports.squads.readFacts(key),
      loadPlaybook(ports)('latest'),
    ]);
    return {
      squad: { key, name, tribe },
      now,
      zero,
      stages: loaded && viewStages(loaded, record, facts, ports.now(), lang),
      roles: loaded && (await viewRoles(ports, loaded, record, facts, lang)),
    };
  };
