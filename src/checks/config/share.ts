import type { Observed } from '../../contract/finding';
import type { Verdict } from '../../domain/check';
import type { SquadStatus } from '../../domain/facts';
import { holdsName } from '../../domain/name';
import type { StageOf } from '../../domain/stage-map';
import { refNames, type Values } from '../../domain/value';

/** The answer when a playbook wants more items than there are. */
export function sayTooFew(observed: Observed, minSample: number): Verdict<`engine/${string}`> {
  const [headline, expected] = ['engine/too-few', 'engine/expected-sample'] as const;
  return { measured: 'too-early', observed, headline, expected, values: { minSample } };
}

/** How many items a sentence names before it only counts. */
export const namedAtOnce = 4;

/** The first of many names as `name`, and how many more there are as `nameMore`. */
export function nameFirst<N extends string>(name: N, names: readonly string[]): Values {
  return { [name]: refNames(names.slice(0, namedAtOnce)), [`${name}More`]: Math.max(0, names.length - namedAtOnce) };
}

/** The statuses that stand for each stage, for work of these issue types (all when absent). */
export function groupByStage(
  statuses: readonly SquadStatus[],
  stageOf: StageOf,
  issueTypes: readonly string[] | undefined,
): Map<string, SquadStatus[]> {
  const groups = new Map<string, SquadStatus[]>();
  for (const status of statuses) {
    const types = status.issueTypes.filter((type) => holdsName(issueTypes, type));
    for (const stage of new Set(types.map((type) => stageOf(status, type)))) {
      if (stage === undefined || stage === null) continue;
      const known = groups.get(stage);
      if (known) known.push(status);
      else groups.set(stage, [status]);
    }
  }
  return groups;
}
