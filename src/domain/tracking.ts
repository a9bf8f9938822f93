import type { Playbook } from '../contract/playbook';
import type { CheckRegistry } from './check';
import type { FactName } from './facts';
import { foldName } from './name';

/** What a playbook's checks ask of cases beside their moves. */
export interface Tracking {
  /** Names of fields, folded, sorted, each once. */
  fields: readonly string[];
  /** Parents and links. */
  links: boolean;
}

/** What has to be read so that every check of the playbook, drafts included (they can be replayed), has its facts. */
export function listTracked({ standards }: Pick<Playbook, 'standards'>, checks: CheckRegistry): Tracking {
  const fields = new Set<string>();
  let links = false;
  for (const { use, with: parameters } of standards.flatMap((standard) => standard.checks)) {
    const tracked = checks.get(use)?.listTracked(parameters);
    tracked?.fields?.forEach((field) => fields.add(foldName(field)));
    links ||= tracked?.links ?? false;
  }
  return { fields: [...fields].sort(), links };
}

/** True when what was tracked before is enough for what is tracked now. */
export function coversTracking(before: Tracking, now: Tracking): boolean {
  return now.fields.every((field) => before.fields.includes(field)) && (before.links || !now.links);
}

/** The facts that some check of the playbook judges by, or says what helps with; drafts included. */
export function listAskedFacts({ standards }: Pick<Playbook, 'standards'>, checks: CheckRegistry): ReadonlySet<FactName> {
  const uses = standards.flatMap((standard) => standard.checks.map(({ use }) => use));
  return new Set(uses.flatMap((use) => [...(checks.get(use)?.needs ?? []), ...(checks.get(use)?.helpedBy ?? [])]));
}

/** The labels of pages that some check of the playbook looks for, sorted, each once; drafts included. */
export function listAskedLabels({ standards }: Pick<Playbook, 'standards'>, checks: CheckRegistry): string[] {
  const entries = standards.flatMap((standard) => standard.checks);
  return [...new Set(entries.flatMap(({ use, with: parameters }) => checks.get(use)?.listTracked(parameters).labels ?? []))].sort();
}
