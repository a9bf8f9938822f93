import type { SquadCard } from '../contract/card';
import { say, type Lang } from '../contract/text';
import { countStandards, listCounted, stateOf, tallyOf } from '../domain/adoption';
import { keepCounted } from '../domain/governance/counted-states';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';
import { readSight } from './read-audience';

/** Titles on a card (its contract). */
const TITLES = 3;

/** One squad in short, for who may know of it; for everyone else there is no such squad, whatever was asked for. */
export const getSquadCard =
  (ports: Pick<Ports, 'permissions' | 'access' | 'squads' | 'audits' | 'playbooks'>) =>
  async ({ squad: project, lang }: { squad: string; lang: Lang }): Promise<SquadCard> => {
    const record = await ports.squads.findByProject(project);
    if (!record || (await readSight(ports)(record)) === 'hidden') return { kind: 'hidden' };
    const { squad, projectKeys } = record;
    const audit = await ports.audits.read(squad.key);
    const loaded = await loadPlaybook(ports)(audit ? audit.playbookVersion : null);
    const standards = loaded ? loaded.playbook.standards : [];
    const { states } = keepCounted(audit?.standings ?? {}, audit?.modes ?? {});
    const open = listCounted({ standards }).filter(({ id }) => tallyOf(stateOf(states, id)) === 'notYet');
    return {
      kind: 'squad',
      ...{ key: squad.key, name: squad.name, tribe: squad.tribe, projectKey: projectKeys[0] ?? squad.key },
      asOf: audit?.asOf ?? null,
      counts: countStandards({ standards }, states),
      notYet: open.slice(0, TITLES).map(({ title }) => say(title, lang)),
    };
  };
