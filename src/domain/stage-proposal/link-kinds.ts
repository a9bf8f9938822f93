import type { Playbook } from '../../contract/playbook';
import { strength, stepKinds, type StepKind } from './kinds';
import { readName } from './read-name';

/** What a kind of step costs on the way to a stage: 0 = the stage is of that kind. By stage id. */
export type KindLinks = ReadonlyMap<StepKind, ReadonlyMap<string, number>>;

/** Where a kind goes that the playbook has no stage for, and what that costs: the step it is folded into on shorter boards. */
const nearKinds: Readonly<Record<StepKind, readonly (readonly [StepKind, number])[]>> = {
  idea: [
    ['to-do', 0.3],
    ['ready', 1.5],
  ],
  'to-do': [
    ['idea', 0.6],
    ['ready', 1],
  ],
  discovery: [
    ['solution-test', 1.2],
    ['idea', 1.6],
    ['to-do', 1.8],
  ],
  'solution-test': [
    ['discovery', 0.8],
    ['to-do', 2.4],
  ],
  ready: [
    ['to-do', 0.3],
    ['idea', 1.6],
  ],
  build: [],
  review: [['build', 1.6]],
  launch: [
    ['done', 1.6],
    ['review', 2.2],
  ],
  measure: [
    ['done', 1.6],
    ['launch', 1.6],
  ],
  done: [],
  cancelled: [['done', 0.4]],
  waiting: [],
  blocked: [],
};

/** The kind that a name speaks of most, when it is at least likely. */
function findMainKind(name: string): StepKind | null {
  const [first] = (Object.entries(readName(name).kinds) as [StepKind, number][]).sort((a, b) => b[1] - a[1]);
  return first && first[1] >= strength.likely ? first[0] : null;
}

const listNames = ({ id, name }: Playbook['stages'][number]): string[] => [
  id,
  ...(typeof name === 'string' ? [name] : Object.values(name).filter((text) => text !== undefined)),
];

const spread = (stages: readonly string[]): Map<string, number> => new Map(stages.map((stage) => [stage, Math.log(stages.length)]));

/** By the names of the stages themselves, in both languages. Stages of one kind share it. */
function linkByStage({ stages }: Pick<Playbook, 'stages'>): Map<StepKind, Map<string, number>> {
  const kindsOf = stages.map((stage) => ({ id: stage.id, kinds: new Set(listNames(stage).map(findMainKind)) }));
  return new Map(
    stepKinds.flatMap((kind) => {
      const own = kindsOf.filter(({ kinds }) => kinds.has(kind)).map(({ id }) => id);
      return own.length > 0 ? [[kind, spread(own)] as const] : [];
    }),
  );
}

/** By the names that the playbook's own map gives stages to: what it says of "À faire" holds for "To Do" too. */
function linkByMap({ stageMap }: Pick<Playbook, 'stageMap'>): Map<StepKind, Map<string, number>> {
  const votes = new Map<StepKind, Map<string, number>>();
  for (const { status, stage } of stageMap) {
    const kind = findMainKind(status);
    if (kind === null) continue;
    const own = votes.get(kind) ?? new Map<string, number>();
    votes.set(kind, own.set(stage, (own.get(stage) ?? 0) + 1));
  }
  return new Map(
    [...votes].map(([kind, own]) => {
      const total = [...own.values()].reduce((sum, count) => sum + count, 0);
      return [kind, new Map([...own].map(([stage, count]) => [stage, Math.log(total / count)]))];
    }),
  );
}

/**
 * Links kinds of step to the stages of a playbook: by the stages' names, else by the playbook's own map of status names, else to the
 * nearest kind that the playbook has. What only the nearest kind explains is never more than likely.
 */
export function linkKinds(playbook: Pick<Playbook, 'stages' | 'stageMap'>): KindLinks {
  const byStage = linkByStage(playbook);
  const byMap = linkByMap(playbook);
  return new Map(
    stepKinds.map((kind) => {
      const direct = byStage.get(kind) ?? byMap.get(kind);
      if (direct) return [kind, direct];
      const near = nearKinds[kind].find(([other]) => byStage.has(other));
      const [other, cost] = near ?? [kind, 0];
      return [kind, new Map([...(byStage.get(other) ?? [])].map(([stage, own]) => [stage, own + cost]))];
    }),
  );
}
