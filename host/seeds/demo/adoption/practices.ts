import type { ReadingsState } from '../../../snapshot/state-types';

/** A standard of the demo's story: its checks, must then advice, as the playbook has them, and the months between which squads were judged by it. */
export interface Practice {
  standard: string;
  mode: ReadingsState['standards'][number]['mode'];
  must: readonly string[];
  advice: readonly string[];
  from?: number;
  until?: number;
}

const counted = (standard: string, must: readonly string[], advice: readonly string[], from: number): Practice => ({
  ...{ standard, mode: 'counted', must, advice, from },
});

/** In the playbook's order; the retired one last. */
export const practices: readonly Practice[] = [
  {
    ...{ standard: 'board-tells-the-truth', mode: 'required', must: ['stages-mapped', 'board-in-order'] },
    advice: ['moves-possible', 'someone-on-it', 'moved-in-time'],
  },
  {
    ...{ standard: 'ready-before-build', mode: 'required', must: ['ready-first', 'measure-field', 'measure-written'] },
    advice: ['short-cuts-closed', 'ready-is-not-store'],
  },
  {
    ...{ standard: 'roles-held', mode: 'required', must: ['trio-filled', 'trio-active'] },
    advice: ['lead-known', 'card-read', 'two-hats', 'not-too-thin'],
  },
  counted('checked-before-launch', ['stories-reviewed', 'fixes-reviewed'], ['few-returns', 'path'], 6),
  counted('explore-and-stop-early', ['starts-with-a-question', 'explored-first'], ['stopped-in-time'], 8),
  counted('users-every-month', ['met-users', 'notes-kept'], ['notes-fresh'], 11),
  counted('launched-then-measured', ['measured-in-time', 'result-written'], ['result-recent', 'no-straight-exit', 'dates-kept-true'], 13),
  counted('decisions-written', ['log-there', 'log-owned'], ['log-alive'], 9),
  counted('common-tools', ['feedback-tool', 'space-findable'], ['design-tool', 'types-agreed', 'parts-owned'], 10),
  // Retired after its trial: no effect, fourteen hours a month saved.
  { standard: 'every-story-estimated', mode: 'advice', must: ['estimate-written'], advice: [], until: 9 },
];

/** When a standard had another version: the month in which each began. */
export const versions: Readonly<Record<string, readonly { version: number; month: number }[]>> = {
  'ready-before-build': [{ version: 2, month: 12 }],
};
