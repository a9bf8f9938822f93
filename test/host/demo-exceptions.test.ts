import { pastContestSchema, pastWaiverSchema } from '../../src/contract/past-matters';
import { contestState, isLate, type Contest } from '../../src/domain/governance/contest';
import { exceptStandards } from '../../src/domain/governance/exceptions';
import { readPastContest, readPastWaiver } from '../../src/domain/governance/past';
import { listReviews } from '../../src/domain/governance/review';
import { countRenewals, endOf, openAsk, waiverState, type Waiver } from '../../src/domain/governance/waiver';
import { asOf, demo, readPlaybook } from './demo-site';

const dayMs = 86_400_000;
const rules = readPlaybook(demo).settings.waiver;

function requireOk<T>(outcome: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}
const waivers: Waiver[] = (demo.state?.waivers ?? []).map((past, index) =>
  requireOk(readPastWaiver(pastWaiverSchema.parse(past), `w${index}`, rules, asOf)),
);
const contests: Contest[] = (demo.state?.contests ?? []).map((past, index) =>
  requireOk(readPastContest(pastContestSchema.parse(past), `c${index}`, 10, asOf)),
);

test('the demo has one waiver of each kind', () => {
  const daysLeft = (waiver: Waiver): number => Math.floor((endOf(waiver, asOf) - asOf) / dayMs);
  expect(
    waivers.map((waiver) => [waiver.squad, waiver.standard, waiverState(waiver, asOf), daysLeft(waiver), countRenewals(waiver, asOf)]),
  ).toEqual([
    ['PAY', 'common-tools', 'approved', 59, 0],
    ['DATA', 'common-tools', 'approved', 12, 0],
    ['DSYS', 'ready-before-build', 'approved', 59, 1],
    ['SEAT', 'ready-before-build', 'approved', 25, 0],
    ['INV', 'common-tools', 'pending', 80, 0],
    ['EXPN', 'common-tools', 'pending', 70, 0],
    ['CARE', 'ready-before-build', 'rejected', -92, 0],
    ['ACC', 'finish-before-starting', 'revoked', -20, 0],
    ['REFD', 'checked-before-launch', 'expired', -91, 0],
  ]);
  const waiting = waivers.flatMap((waiver) => {
    const ask = openAsk(waiver, asOf);
    return ask ? [[waiver.squad, Math.round((asOf - ask.at) / dayMs)]] : [];
  });
  expect(waiting).toEqual([
    ['INV', 4],
    ['EXPN', 12],
  ]);
});

test('and contests: one open with six days left, three upheld, one rejected', () => {
  expect(contests.map((contest) => [contest.squad, contestState(contest, asOf), isLate(contest, asOf)])).toEqual([
    ['FRD', 'open', false],
    ['CHK', 'upheld', false],
    ['OFFR', 'upheld', false],
    ['TRIP', 'upheld', false],
    ['POLI', 'rejected', false],
  ]);
  const [fraud] = contests;
  expect(Math.round(((fraud?.answerBy ?? 0) - asOf) / dayMs)).toBe(6);
});

test('of the squads in the table, those with a waiver in force are waived, whatever is measured; DSYS once more, REFD no longer', () => {
  const waivedOf = (standard: string): string[] => {
    const squads = [...new Set(waivers.map(({ squad }) => squad))];
    const own = (squad: string): Waiver[] => waivers.filter((waiver) => waiver.squad === squad);
    return squads.filter((squad) => exceptStandards({ [standard]: 'not-yet' }, own(squad), asOf)[standard] === 'waived');
  };
  expect(waivedOf('ready-before-build')).toEqual(['DSYS', 'SEAT']);
  expect(waivedOf('common-tools')).toEqual(['PAY', 'DATA']);
  expect(waivedOf('checked-before-launch')).toEqual([]);
  expect(waivedOf('finish-before-starting')).toEqual([]);
});

test('four squads ask whether the common tools are right, three whether features suit a platform', () => {
  const reviews = listReviews(readPlaybook(demo).standards, waivers, contests, [], asOf);
  expect(reviews.map(({ standard, squads }) => [standard, squads])).toEqual([
    ['common-tools', 4],
    ['ready-before-build', 3],
  ]);
});
