import type { Playbook } from '../../contract/playbook';
import type { StatusCategory } from '../facts';
import { refMessages, refStage } from '../value';
import type { Evidence } from './evidence';

/**
 * What Jira's category of a status says of a stage's category. Boards keep "to do" and "in progress" loosely apart; "done" is set with
 * care, since it greens the board, though a launched item is often done to Jira while the process still measures it.
 */
const agreement: Readonly<Record<StatusCategory, Readonly<Record<StatusCategory, number>>>> = {
  new: { new: 0.8, indeterminate: -0.4, done: -1.5 },
  indeterminate: { new: -0.4, indeterminate: 0.5, done: -1 },
  done: { new: -1.5, indeterminate: -0.8, done: 1.5 },
};

/** @param category null = not known, says nothing */
export function readCategory({ stages }: Pick<Playbook, 'stages'>, category: StatusCategory | null): Evidence {
  const known = category;
  const weights = new Map(known === null ? [] : stages.map((stage) => [stage.id, agreement[known][stage.category]] as const));
  return {
    weights,
    explain: (stage) =>
      known === null
        ? null
        : {
            id: (weights.get(stage) ?? 0) > 0 ? 'category' : 'category-against',
            values: { category: refMessages([`category.${known}`]), stage: refStage(stage) },
          },
  };
}
