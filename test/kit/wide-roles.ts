import type { AssignmentState } from '../../host/snapshot/state-types';
import type { Snapshot } from '../../host/snapshot/types';
import { buildProject, buildSite, buildUser } from './site';

export interface WideOffice {
  site: Snapshot;
  playbook: string;
  assignments: AssignmentState[];
}

/** So many squads, each with so many roles, set in Diapason; every fourth role is not held any more. */
export function buildWideOffice(squads: number, roles: number): WideOffice {
  const letters = (index: number): string => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
  const people = Array.from({ length: 200 }, (_, index) => buildUser(`person-${index}`, { displayName: `Somebody Number ${index}` }));
  const projects = Array.from({ length: squads }, (_, squad) =>
    buildProject(`Q${letters(squad)}`, {
      name: `Squad ${squad + 1}`,
      projectCategory: { id: String(squad % 10), name: `Tribe ${(squad % 10) + 1}` },
    }),
  );
  const roleIds = Array.from({ length: roles }, (_, index) => `role-${index + 1}`);
  const cards = roleIds.map((id, index) => ({ id, name: `Role number ${index + 1}`, perSquad: { min: 1, max: 1 } }));
  const stages = ['open', 'done'].map((id) => ({ id, name: id, category: id === 'open' ? 'new' : 'done' }));
  return {
    site: buildSite({ users: people, projects, issues: new Map(projects.map(({ key }): [string, []] => [key, []])) }),
    playbook: JSON.stringify({ playbook: 1, id: 'wide', name: 'Wide', stages, roles: cards }),
    assignments: projects.flatMap(({ key }, squad) =>
      roleIds.map((role, index) => ({
        ...{ squad: key, role, account: `person-${(squad * 7 + index) % people.length}`, from: '2026-01-01' },
        ...((squad + index) % 4 === 0 ? { until: '2026-06-30' } : {}),
      })),
    ),
  };
}
