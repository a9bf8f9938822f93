import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { newRow } from './plan-sweep';

/** The first step where nothing is read: every open squad that was ever judged, ready to be judged. Everything in it may be repeated. */
export const planJudging =
  ({ squads, audits, sweeps, replays }: Pick<Ports, 'squads' | 'audits' | 'sweeps' | 'replays'>) =>
  async (sweep: Sweep): Promise<void> => {
    const issues = new Map((await audits.listSummaries()).map((summary) => [summary.squadKey, summary.issues]));
    const rows = (await squads.list()).flatMap(({ squad: { key, name } }) => {
      const issuesExpected = issues.get(key);
      return issuesExpected === undefined ? [] : [{ ...newRow(sweep, key, name), state: 'judging' as const, issuesExpected }];
    });
    await sweeps.insertWork(rows);
    // Only the last replay is kept: an earlier one tells of another draft.
    if (sweep.kind === 'replay') await replays.removeOthers(sweep.id);
  };
