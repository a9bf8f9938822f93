import type { Newcomer } from '../contract/newcomer';
import type { Flow, Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import { stateOf } from '../domain/adoption';
import { keepTold } from '../domain/governance/counted-states';
import { renderRoleCard } from '../domain/render-role-card';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { StandingAudit } from '../ports/stores';
import { isTold } from './find-neighbours';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

/** The stages that a flow goes through, in the playbook's order. */
function listFlowStages({ start, end, moves }: Flow, stages: Playbook['stages'], lang: Lang): string[] {
  const ids = new Set([...start, ...end, ...Object.entries(moves).flat(2)]);
  return stages.filter(({ id }) => ids.has(id)).map(({ name }) => say(name, lang));
}

function listObjectives({ playbook }: LoadedPlaybook, audit: StandingAudit | null, lang: Lang): Newcomer['objectives'] {
  const told = keepTold(audit?.standings ?? {}, audit?.modes ?? {});
  const asked = playbook.standards.filter((standard) => {
    const state = stateOf(told, standard.id);
    return isTold(standard) && state !== undefined && state !== 'not-applicable';
  });
  return playbook.objectives.map(({ id, name, until = null }) => ({
    name: say(name, lang),
    until,
    practices: asked.filter(({ serves }) => serves.includes(id)).map(({ title }) => say(title, lang)),
  }));
}

/** What somebody who is new in a squad needs beside its page. A squad without a playbook has its lead. `not-found` while no sweep has found the squad. */
export const getNewcomer =
  (ports: Pick<Ports, 'squads' | 'audits' | 'playbooks' | 'roles'>) =>
  async ({ project, lang }: { project: string; lang: Lang }): Promise<Newcomer> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    const audit = await ports.audits.read(record.squad.key);
    const [loaded, noted] = await Promise.all([
      loadPlaybook(ports)(audit ? audit.playbookVersion : 'latest'),
      ports.roles.listCardVersions(),
    ]);
    const lead = record.lead?.name ?? null;
    if (!loaded) return { objectives: [], flows: [], lead, organisation: [] };
    const { roles, stages, flows } = loaded.playbook;
    const ground = { roles, noted, publishedAt: loaded.info.publishedAt };
    return {
      objectives: listObjectives(loaded, audit, lang),
      flows: flows.map((flow) => ({ name: say(flow.name, lang), stages: listFlowStages(flow, stages, lang) })),
      lead,
      organisation: roles.filter(({ level }) => level === 'organisation').map((role) => renderRoleCard(role, ground, lang)),
    };
  };
