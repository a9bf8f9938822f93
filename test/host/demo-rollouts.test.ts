import { pastRolloutSchema } from '../../src/contract/past-rollouts';
import type { Squad } from '../../src/domain/facts';
import { keepCounted } from '../../src/domain/governance/counted-states';
import { listModes } from '../../src/domain/governance/mode';
import { readPastRollout } from '../../src/domain/governance/past-rollout';
import { lastDayOfRollout, rolloutState, type Rollout } from '../../src/domain/governance/rollout';
import { listAsked, type LedSquad, type RolloutGround } from '../../src/domain/governance/rollout-plan';
import { listObjections } from '../../src/domain/governance/rollout-words';
import { listRolloutsDue } from '../../src/domain/governance/rollouts-due';
import { standardSchema } from '../../src/contract/playbook';
import { squads } from '../../host/seeds/demo/squads';
import { asOf, demo, readPlaybook } from './demo-site';

const dayMs = 86_400_000;
const playbook = readPlaybook(demo);
const led: LedSquad[] = squads.map(({ key, name, tribe, kind }) => ({ key, name, tribe, kind, lead: `lead-${tribe}` }));
const groundOf = (id: string): RolloutGround => ({
  standard: playbook.standards.find((standard) => standard.id === id) ?? standardSchema.parse({ id, title: id }),
  settings: { tribes: [] },
  squads: led,
});

const rollouts: Rollout[] = (demo.state?.rollouts ?? []).map((told, index) => {
  const past = pastRolloutSchema.parse(told);
  const outcome = readPastRollout(past, `r${index}`, listAsked(groundOf(past.standard)), asOf);
  if (!outcome.ok) throw new Error(`${past.standard}: ${outcome.refusal}`);
  return outcome.value;
});
const rolloutOf = (standard: string): Rollout => {
  const found = rollouts.find((rollout) => rollout.standard === standard);
  if (!found) throw new Error(`no rollout of ${standard}`);
  return found;
};
/** The squads to which a standard applies in this mode so many days ago. */
const listIn = (standard: string, mode: string, daysAgo = 0): string[] =>
  led
    .filter((squad: Pick<Squad, 'key' | 'tribe'>) => listModes(playbook, rollouts, squad, asOf - daysAgo * dayMs)[standard] === mode)
    .map(({ key }) => key);

test('the demo has a rollout of each kind', () => {
  expect(rollouts.map((rollout) => [rollout.standard, rolloutState(rollout, asOf), rollout.scheduled?.models[0]])).toEqual([
    ['every-story-estimated', 'ended', 'top-down'],
    ['common-tools', 'active', 'top-down'],
    ['explore-and-stop-early', 'active', 'relay'],
    ['users-every-month', 'ended', 'holistic'],
    ['finish-before-starting', 'active', 'holistic'],
    ['launched-then-measured', 'active', 'holistic'],
  ]);
  expect(rollouts.every((rollout) => (lastDayOfRollout(rollout) ?? '') > '2025')).toBe(true);
});

test('S10 counts in the pilot and is in shadow everywhere else', () => {
  expect(listIn('launched-then-measured', 'counted')).toEqual(['SRCH', 'CHK', 'APP', 'DISR', 'ACC']);
  expect(listIn('launched-then-measured', 'shadow').length).toBe(19);
  const chk = listModes(playbook, rollouts, { key: 'CHK', tribe: 'Voyageur' }, asOf);
  const trip = listModes(playbook, rollouts, { key: 'TRIP', tribe: 'Voyageur' }, asOf);
  expect(keepCounted({ 'launched-then-measured': 'not-yet' }, chk).states).toEqual({ 'launched-then-measured': 'not-yet' });
  expect(keepCounted({ 'launched-then-measured': 'not-yet' }, trip).states).toEqual({});
});

test('S7 reached eight squads in M10 and the others in M15, S5 each tribe as its lead signed', () => {
  const daysOfM12 = 7 * 30;
  expect(listIn('common-tools', 'counted', daysOfM12)).toEqual(['SRCH', 'CHK', 'TRIP', 'ACC', 'IDEN', 'DSYS', 'DEVX', 'CARE']);
  expect(listIn('common-tools', 'counted').length).toBe(24);
  // The lead of Transporteurs came in M12: until then their squads had it as advice.
  expect(listIn('explore-and-stop-early', 'advice', 8 * 30 - 10)).toEqual(expect.arrayContaining(['SEAT', 'DISR', 'CPOR']));
  const asked = listAsked(groundOf('explore-and-stop-early')).map(({ key }) => key);
  expect(listIn('explore-and-stop-early', 'counted').filter((key) => asked.includes(key)).length).toBe(17);
});

test('S8 met one objection and stands, S9 was paused for two weeks; both mean for every squad what the playbook says', () => {
  expect(listObjections(rolloutOf('users-every-month')).map(({ squad }) => squad)).toEqual(['DSYS']);
  expect(listIn('users-every-month', 'counted').length).toBe(24);
  const [pause] = rolloutOf('finish-before-starting').pauses;
  expect(Math.round(((pause?.resumed?.at ?? 0) - (pause?.at ?? 0)) / dayMs)).toBe(14);
  expect(listIn('finish-before-starting', 'advice').length).toBe(24);
});

test('nothing waits for anybody, and nothing of the headline depends on a rollout', () => {
  expect(rollouts.flatMap((rollout) => listRolloutsDue(rollout, groundOf(rollout.standard), asOf))).toEqual([]);
  const required = led.map((squad) => keepCounted({}, listModes(playbook, rollouts, squad, asOf)).required.size);
  expect(new Set(required)).toEqual(new Set([3]));
});
