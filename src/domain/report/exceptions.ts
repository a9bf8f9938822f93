import type { ExceptionView } from '../../contract/report-parts';
import { say } from '../../contract/text';
import { lastDayOf } from '../governance/days';
import { countLivedDays } from '../governance/unneeded';
import { countRenewals, endOf, waiverState, type Waiver } from '../governance/waiver';
import type { ReportGround } from './ground';
import type { ReportSquad } from './pairs';

const dayMs = 86_400_000;
/** Lines of the register that a page is told of: the first ones. */
const most = 100;

/** For how many days what is waived has been met all the same, once that is long enough to ask whether the waiver is needed. Of single checks the history keeps no run. */
function countUnneeded(waiver: Waiver, { runs }: ReportSquad, { today, unneededDays }: ReportGround, afterDays: number): number | null {
  return waiver.check === null ? (countLivedDays(runs.get(waiver.standard), afterDays, today) ?? null) : unneededDays(waiver);
}

export const isLateWaiver = ({ asks }: Waiver, now: number, answerDays: number): boolean => asks[0].at + answerDays * dayMs < now;

/** Waivers in force and asked for, of the squads and standards shown: what waits first, then what ends first. */
export function listExceptions(ground: ReportGround, standards: ReadonlySet<string>, afterDays: number): ExceptionView[] {
  const { now, playbook, governance, lang } = ground;
  const byKey = new Map(ground.squads.map((squad) => [squad.named.key, squad]));
  const titleOf = new Map(playbook?.standards.map(({ id, title }) => [id, say(title, lang)]) ?? []);
  const views = ground.waivers.flatMap((waiver): ExceptionView[] => {
    const state = waiverState(waiver, now);
    const squad = byKey.get(waiver.squad);
    const title = titleOf.get(waiver.standard);
    if (!squad || title === undefined || !standards.has(waiver.standard) || (state !== 'approved' && state !== 'pending')) return [];
    const last = waiver.asks.at(-1) ?? waiver.asks[0];
    return [
      {
        ...{ squad: squad.named, standard: { id: waiver.standard, title }, check: waiver.check, state },
        ...{ category: waiver.category, reason: last.reason, until: lastDayOf(endOf(waiver, now)), renewals: countRenewals(waiver, now) },
        unneededDays: state === 'approved' ? countUnneeded(waiver, squad, ground, afterDays) : null,
        isLate: state === 'pending' && isLateWaiver(waiver, now, governance.answerDays),
      },
    ];
  });
  const rank = ({ state, isLate }: ExceptionView): number => (isLate ? 0 : state === 'pending' ? 1 : 2);
  return views.sort((a, b) => rank(a) - rank(b) || (a.until < b.until ? -1 : 1));
}

/** The report with as much of the register as a page shows; how long it is, it says all the same. */
export const shortenRegister = <R extends { exceptions: ExceptionView[] }>(report: R): R => ({
  ...report,
  exceptions: report.exceptions.slice(0, most),
});
