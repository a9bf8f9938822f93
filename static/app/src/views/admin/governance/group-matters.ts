import type { MatterView, WaiverView } from '../../../../../../src/contract/matters';

/** Days before its end in which a waiver is told of. */
const soonDays = 30;

export interface MatterGroups {
  mine: MatterView[];
  others: MatterView[];
  unneeded: WaiverView[];
  expiring: WaiverView[];
  inForce: WaiverView[];
  decided: MatterView[];
}

/** Late ones first, then by the day that was promised, then the oldest. */
const byPromise = (a: MatterView, b: MatterView): number =>
  Number(b.late) - Number(a.late) || (a.answerBy ?? 0) - (b.answerBy ?? 0) || a.askedAt - b.askedAt;

/** Matters by what they want of the reader; each stands in one place, an open renewal where it is to be decided. */
export function groupMatters(matters: readonly MatterView[]): MatterGroups {
  const groups: MatterGroups = { mine: [], others: [], unneeded: [], expiring: [], inForce: [], decided: [] };
  for (const matter of matters) {
    if (matter.may.decide !== null) groups.mine.push(matter);
    else if (matter.answerBy !== null) groups.others.push(matter);
    else if (matter.kind === 'contest' || matter.state !== 'approved') groups.decided.push(matter);
    else if (matter.unneededDays !== null) groups.unneeded.push(matter);
    else if ((matter.daysLeft ?? 0) <= soonDays) groups.expiring.push(matter);
    else groups.inForce.push(matter);
  }
  groups.mine.sort(byPromise);
  groups.others.sort(byPromise);
  groups.expiring.sort((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  return groups;
}
