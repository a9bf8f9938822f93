import type { Playbook, Standard } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import type { CheckRegistry } from './check';
import type { Squad } from './facts';
import { createStageOf } from './stage-map';
import type { StatusPicture } from './status-picture';

/** The stages that the must checks of a standard speak of, in the playbook's order. */
export function listStages({ checks }: Pick<Standard, 'checks'>, playbook: Pick<Playbook, 'stages'>, registry: CheckRegistry) {
  const named = checks
    .filter(({ severity }) => severity === 'must')
    .flatMap(({ use, with: parameters }) => registry.get(use)?.listReferences(parameters) ?? [])
    .filter(({ kind }) => kind === 'stage');
  const ids = new Set(named.map(({ id }) => id));
  return playbook.stages.filter(({ id }) => ids.has(id));
}

/** These stages by the statuses that stand for them in a squad today; a stage that it has no status for is left out. */
export function nameStages(
  stages: Playbook['stages'],
  playbook: Pick<Playbook, 'stageMap'>,
  { stageMap }: Pick<Squad, 'stageMap'>,
  { statuses }: StatusPicture,
  lang: Lang,
): { stage: string; statuses: string[] }[] {
  const stageOf = createStageOf(playbook, stageMap, new Map(statuses.map(({ id, name }) => [id, name])));
  const current = statuses.filter((status) => status.current);
  return stages.flatMap(({ id, name }) => {
    const own = current.filter((status) => status.issueTypes.some((type) => stageOf(status, type) === id));
    return own.length === 0 ? [] : [{ stage: say(name, lang), statuses: [...new Set(own.map((status) => status.name))] }];
  });
}
