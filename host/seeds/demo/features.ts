import type { StatusJson } from '../../snapshot/types';
import { chooseResolution, writeMeasure, type Draft } from './draft';
import { planFeatures, type FeaturePlan } from './feature-plan';
import type { Step } from './vocabulary';
import { bornAt, draftFrom, type Workshop } from './workshop';

/** The usual stay in a step before Build, in working days. */
const stays: Partial<Record<Step, readonly [number, number]>> = {
  idea: [3, 30],
  discovery: [4, 18],
  'solution-test': [3, 9],
  validation: [3, 8],
  ready: [2, 14],
};
/** How the time from Build to Done is shared out. */
const weights: Partial<Record<Step, number>> = { build: 5, review: 2, launch: 1, measure: 3 };

interface Visit {
  step: Step;
  at: number;
}

function stepsBefore({ squad, statuses, random }: Workshop, { urgent, unexplored, skipReady }: FeaturePlan): Step[] {
  const asks = statuses.feature.validation !== undefined;
  const steps: Step[] = ['idea'];
  if (urgent) return steps;
  if (!unexplored) steps.push('discovery');
  if (asks && (unexplored || random.chance(0.7))) steps.push('validation');
  else if (!unexplored && !skipReady && random.chance(0.6)) steps.push('solution-test');
  if (!skipReady) steps.push('ready');
  return squad.key === 'POLI' ? ['idea'] : steps;
}

function visitsBefore(shop: Workshop, one: FeaturePlan): Visit[] {
  const { random, squad, calendar } = shop;
  const steps = stepsBefore(shop, one);
  const lengths = steps.map((step) => (one.urgent ? random.between(0.1, 0.6) : random.between(...(stays[step] ?? [1, 2]))));
  const room = one.buildAt - bornAt(squad, calendar);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const scale = Math.min(1, (room * 0.95) / total);
  let at = one.buildAt - total * scale;
  return steps.map((step, index) => {
    const visit = { step, at };
    at += (lengths[index] ?? 0) * scale;
    return visit;
  });
}

function visitsAfter({ random, calendar, statuses }: Workshop, one: FeaturePlan): Visit[] {
  const path: Step[] = random.chance(0.12)
    ? ['build', 'review', 'build', 'review', 'launch', 'measure']
    : ['build', 'review', 'launch', 'measure'];
  const whole = path.filter((step) => statuses.feature[step] !== undefined && !(step === 'measure' && one.unmeasured));
  const steps = one.now === null ? whole : whole.slice(0, whole.indexOf(one.now) + 1);
  const last = steps.at(-1);
  // Open in Build for weeks: it went there once and stayed.
  const kept = one.now === 'build' || last === undefined ? (['build'] as Step[]) : steps;
  const end = one.doneAt ?? calendar.now;
  const shares = kept.map((step) => (weights[step] ?? 1) * random.between(0.7, 1.3));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let at = one.buildAt;
  const visits = kept.map((step, index) => {
    const visit = { step, at };
    at += ((end - one.buildAt) * (shares[index] ?? 0)) / total;
    return visit;
  });
  return one.doneAt === null ? visits : [...visits, { step: 'done', at: one.doneAt }];
}

/** The status of a feature's step at that time: REFD's « Prêt » was removed, « À développer » stands in its place since. */
function statusAt({ statuses, squad, calendar }: Workshop, { step, at }: Visit): StatusJson | null {
  const before = squad.readyLost !== undefined && at < calendar.ago(squad.readyLost);
  const removed = step === 'ready' && before ? statuses.removed.get('Prêt') : undefined;
  return removed ?? statuses.feature[step] ?? null;
}

function draftFeature(shop: Workshop, one: FeaturePlan): Draft {
  const visits = [...visitsBefore(shop, one), ...visitsAfter(shop, one)];
  const draft = draftFrom(
    shop,
    'feature',
    one.urgent ? shop.phrases.urgent() : shop.phrases.feature(),
    visits.map((visit) => ({ at: visit.at, to: statusAt(shop, visit) })),
  );
  const created = visits[0]?.at ?? one.buildAt;
  const late = Math.min(one.buildAt + 6, shop.calendar.now);
  if (!one.measureWritten && !shop.random.chance(0.5)) return draft;
  const at = one.measureWritten ? one.buildAt - (one.buildAt - created) * 0.2 : one.buildAt + (late - one.buildAt) * 0.8;
  draft.successMeasure = shop.phrases.measure();
  draft.edits.push({ at: shop.calendar.instant(at), items: [writeMeasure(draft.successMeasure)] });
  return draft;
}

/** Not built yet, or stopped in time. */
function draftEarly(shop: Workshop, stopped: boolean): Draft {
  const { random, calendar, squad, statuses } = shop;
  const born = bornAt(squad, calendar);
  const reach = (['idea', 'discovery', 'solution-test', 'ready'] as const)
    .slice(0, random.int(1, 4))
    .filter((step) => statuses.feature[step]);
  const end = stopped ? random.between(Math.min(born + 4, calendar.now - 1), calendar.now - 0.2) : calendar.now - 0.2;
  const start = Math.max(born, end - random.between(5, 55));
  const visits = reach.map((step, index) => ({
    at: start + ((end - start) * index) / (reach.length + 0.5),
    to: statuses.feature[step] ?? null,
  }));
  if (!stopped) return draftFrom(shop, 'feature', shop.phrases.feature(), visits);
  const draft = draftFrom(shop, 'feature', shop.phrases.feature(), [...visits, { at: end, to: statuses.feature.done ?? null }]);
  return { ...draft, resolution: chooseResolution(squad, false) };
}

/** Every feature of the squad: built, being built, waiting, stopped. */
export function draftFeatures(shop: Workshop): Draft[] {
  const { squad, calendar, random } = shop;
  const built = planFeatures(squad, calendar, random).map((one) => draftFeature(shop, one));
  const waiting = Array.from({ length: Math.max(3, Math.round(squad.features / 2)) }, () => draftEarly(shop, false));
  const stopped = Array.from({ length: squad.quietYear ? 1 : Math.round(squad.features * 0.6) }, () => draftEarly(shop, true));
  return [...built, ...waiting, ...stopped, ...draftLastSkips(shop)];
}

/** The last two features that skipped Ready, built within hours of an incident, whatever the day. */
function draftLastSkips(shop: Workshop): Draft[] {
  const { squad, calendar, statuses } = shop;
  const { lastSkip } = squad;
  if (lastSkip === undefined) return [];
  const steps = ['idea', 'build', 'review', 'launch', 'done'] as const;
  const end = calendar.asOf - lastSkip * 86_400_000 - 3_600_000;
  return [0, 1].map((index) => {
    const draft = draftFrom(
      shop,
      'feature',
      shop.phrases.urgent(),
      steps.map((step) => ({ at: calendar.ago(lastSkip), to: statuses.feature[step] ?? null })),
    );
    const at = (step: number): number => end - (steps.length - 1 - step) * 900_000 - index * 7_200_000;
    return { ...draft, created: at(0), moves: draft.moves.map((move, position) => ({ ...move, at: at(position + 1) })) };
  });
}
