import { dueField, findFilled, findResolved, assigneeField } from '../../domain/case-facts';
import type { CountDays, DayKind } from '../../domain/calendar';
import type { CaseHistory, Dependencies, Wait } from '../../domain/facts';
import { foldName } from '../../domain/name';

/**
 * What became of a wait. `in-time`, `late`, `never`: it was answered, too late, or not at all within its days · `pending`: there is still time ·
 * `over`: the waiting case was finished before the days were over · `unknown`.
 */
export type WaitState = 'in-time' | 'late' | 'never' | 'pending' | 'over' | 'unknown';

/** The days that an answer may take. */
export interface WaitRule {
  link: string;
  days: number;
  calendar: DayKind;
  asOf: number;
  countDays: CountDays;
}

/**
 * When the other squad answered, epoch ms: the first moment that is known at which its item had an assignee, a due date, or was resolved; null = none until
 * `asOf`. `unsure`: it may have been sooner.
 */
function findAnswer(other: CaseHistory, from: number, asOf: number): { at: number | null; unsure: boolean } {
  const moments = [findFilled(other, assigneeField, from, asOf), findFilled(other, dueField, from, asOf), findResolved(other, from, asOf)];
  const known = moments.filter((at) => typeof at === 'number');
  return { at: known.length === 0 ? null : Math.min(...known), unsure: moments.includes('unknown') };
}

function judgeWait(history: CaseHistory, other: CaseHistory, start: number, { days, calendar, asOf, countDays }: WaitRule): WaitState {
  const { at: answer, unsure } = findAnswer(other, start, asOf);
  if (answer !== null && countDays(start, answer, calendar) <= days) return 'in-time';
  if (unsure) return 'unknown';
  const end = findResolved(history, start, asOf);
  if (end === 'unknown') return 'unknown';
  if (end !== null && countDays(start, end, calendar) <= days) return 'over';
  if (answer !== null) return 'late';
  return countDays(start, asOf, calendar) <= days ? 'pending' : 'never';
}

/** A case of the squad and what became of its waits for other squads. `at`: when the last of them began, epoch ms. */
export interface WaitingCase {
  key: string;
  at: number;
  state: WaitState;
}

const projectOf = (key: string): string => key.replace(/-\d+$/, '');

/** The other squad's item of a wait; null = it is no other squad's, undefined = it is, and nothing is known of it. */
function findOther({ key }: Wait, own: ReadonlySet<string>, { items, projects }: Dependencies): CaseHistory | null | undefined {
  if (own.has(key)) return null;
  const item = Object.hasOwn(items, key) ? items[key] : undefined;
  return item ?? (projects.includes(projectOf(key)) ? undefined : null);
}

/** What decides for a case first: something late or missing, then something unknown, then what was in time. */
const order: readonly WaitState[] = ['never', 'late', 'unknown', 'in-time', 'pending', 'over'];

/**
 * The cases that wait for other squads by this link, each with what its waits come to. A wait begins when the link was made, or when the later of
 * both items was created. `unread`: cases whose links are not known.
 */
export function listWaiting(
  histories: readonly CaseHistory[],
  dependencies: Dependencies,
  rule: WaitRule,
): { waiting: WaitingCase[]; unread: number } {
  const own = new Set(histories.map(({ key }) => key));
  const link = foldName(rule.link);
  const waiting = histories.flatMap((history): WaitingCase[] => {
    const judged = (history.waits ?? []).flatMap((wait) => {
      const other = wait.link === link ? findOther(wait, own, dependencies) : null;
      if (other === null) return [];
      const start = Math.max(history.createdAt, wait.since ?? 0, other?.createdAt ?? 0);
      return start > rule.asOf ? [] : [{ at: start, state: other ? judgeWait(history, other, start, rule) : ('unknown' as const) }];
    });
    const state = order.find((each) => judged.some((wait) => wait.state === each));
    return state === undefined ? [] : [{ key: history.key, at: Math.max(...judged.map(({ at }) => at)), state }];
  });
  return { waiting, unread: histories.filter(({ waits }) => waits === undefined).length };
}
