import type { ProjectJson } from '../../snapshot/types';
import type { Draft } from './draft';
import type { TypeSet } from './issue-types';
import { editManyTimes, hurry, isLongOver, moveBetween, retype } from './oddities';
import type { Workshop } from './workshop';

/** The field in which Jira keeps the order of a backlog. */
export const rankFieldNumber = 10_019;
export const rankField = `customfield_${rankFieldNumber}`;

/** A squad's project with what its work items are made from; a slice shares the project of another squad. */
export interface Bench {
  project: ProjectJson;
  types: TypeSet;
  shops: readonly Workshop[];
}

/** The common accidents of Jira histories, each where the demo's story has it. None of them touches what the squads' rows count. */
export function addOddities(
  { project, types }: Bench,
  drafts: readonly Draft[],
  keys: ReadonlyMap<Draft, string>,
  shop: Workshop,
  origin: ProjectJson,
): void {
  const { calendar } = shop;
  // A slice in the same project keeps its own items as they are.
  const over = drafts.filter((draft) => draft.work !== 'feature' && draft.squad.key === project.key && isLongOver(draft, calendar));
  switch (project.key) {
    case 'PAY': {
      const once = drafts.filter(({ work, moves }) => work === 'story' && new Set(moves.map(({ to }) => to)).size === moves.length);
      // Reviewed, then edited over and over before it was closed.
      const busy = once.filter(({ moves, resolution }) => resolution !== null && moves.at(-2)?.to.name === 'In Review').at(-1);
      if (busy) editManyTimes(busy, rankField);
      return;
    }
    case 'DISR':
      for (const [index, draft] of over.slice(-6).entries()) {
        const at = calendar.instant(calendar.startOf(9) + index * 0.01);
        moveBetween(draft, at, origin, project, { old: `${origin.key}-${120 + index}`, now: keys.get(draft) ?? '' });
      }
      return;
    case 'TRIP':
    case 'ACC':
      for (const draft of over.slice(10, 14)) draft.historyKnown = false;
      return;
    case 'EXPN':
    case 'SEAT':
      over.slice(0, 8).forEach(hurry);
      return;
    case 'CHK':
      for (const draft of over.filter(({ work }) => work === 'bug').slice(0, 5)) retype(draft, types.story, types.bug);
  }
}
