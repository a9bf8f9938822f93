import type { Calendar } from './calendar';
import type { Random } from './random';
import type { Share, SquadRow } from './squad-row';

/** What will have become of one feature: when it was built, and what was left out on the way. Points of the demo's calendar. */
export interface FeaturePlan {
  buildAt: number;
  /** Null = not finished. */
  doneAt: number | null;
  /** Where an unfinished one is now. */
  now: 'build' | 'review' | 'launch' | 'measure' | null;
  skipReady: boolean;
  unexplored: boolean;
  urgent: boolean;
  unmeasured: boolean;
  measureWritten: boolean;
}

/** Keeps what is drawn off the borders of a window, in working days. */
const margin = 0.3;

function plan(buildAt: number, doneAt: number | null, more: Partial<FeaturePlan> = {}): FeaturePlan {
  return {
    buildAt,
    doneAt,
    now: null,
    skipReady: false,
    unexplored: false,
    urgent: false,
    unmeasured: false,
    measureWritten: true,
    ...more,
  };
}

/** Marks so many of the plans, in the order in which they stand. */
function mark(plans: readonly FeaturePlan[], count: number | undefined, flag: 'skipReady' | 'unexplored' | 'unmeasured'): void {
  for (const one of plans.slice(0, count ?? 0)) one[flag] = true;
}

function planFinished(squad: SquadRow, count: number, calendar: Calendar, random: Random): FeaturePlan[] {
  const window = calendar.ago(180) + margin;
  const skipped = squad.skipReady?.done ?? 0;
  return Array.from({ length: count }, (_, index) => {
    const urgent = index < (squad.urgent ?? 0);
    const length = urgent ? random.between(0.6, 3) : random.between(8, 36);
    const lost = squad.readyLost === undefined ? null : calendar.ago(squad.readyLost);
    // Urgent fixes became features with the peak of M14.
    const from = urgent ? calendar.startOf(14) : lost !== null && index < skipped ? lost + margin : window;
    const until = Math.min(calendar.now - length - margin, lost !== null && index >= skipped ? lost - margin : Infinity);
    const buildAt = random.between(from, Math.max(from + margin, until));
    return plan(buildAt, Math.min(buildAt + length, calendar.now - margin / 2), { urgent });
  });
}

function planOpen(squad: SquadRow, calendar: Calendar, random: Random): FeaturePlan[] {
  const long = squad.openLong ?? 0;
  return Array.from({ length: squad.open }, (_, index) => {
    const stuck = index === 0 ? squad.stuck : undefined;
    if (stuck !== undefined) return plan(calendar.now - stuck - margin, null, { now: 'build' });
    if (index >= squad.open - long)
      return plan(random.between(calendar.ago(330), calendar.ago(200)), null, { now: 'build', skipReady: true });
    return plan(calendar.now - random.between(3, 28), null, { now: index % 3 === 2 ? 'review' : 'build' });
  });
}

/** Finished in the window, begun before it. */
function planEarlier(count: number, calendar: Calendar, random: Random): FeaturePlan[] {
  const window = calendar.ago(180);
  return Array.from({ length: count }, () => plan(window - random.between(2, 20), window + random.between(margin, 20)));
}

/** Built and finished before the window: how the squad used to work. */
function planPast(squad: SquadRow, calendar: Calendar, random: Random): FeaturePlan[] {
  const from = calendar.startOf(squad.born ?? 1) + 4;
  const until = calendar.ago(squad.quietYear ? 365 : 180) - 42;
  const perWindow = calendar.now - calendar.ago(180);
  const count = Math.max(0, Math.round((squad.features * 0.85 * (until - from)) / perWindow));
  const habit = squad.readySince === undefined ? Infinity : calendar.startOf(squad.readySince);
  return Array.from({ length: count }, () => {
    const buildAt = random.between(from, until);
    const settled = buildAt > habit;
    return plan(buildAt, buildAt + random.between(8, 40), {
      skipReady: random.chance(settled ? 0.04 : 0.45),
      unexplored: random.chance(settled && !squad.unexplored ? 0.1 : 0.4),
      unmeasured: random.chance(0.5),
      measureWritten: random.chance(settled ? 0.85 : 0.4),
    });
  });
}

/** Says which of the features that entered Build in the window did so without a success measure: the urgent ones first. */
function forgetMeasures(squad: SquadRow, entered: readonly FeaturePlan[], random: Random): void {
  const written = squad.measureWritten ?? Math.ceil(squad.features * 0.9);
  const order = random.shuffle(entered).sort((a, b) => Number(b.urgent) - Number(a.urgent));
  for (const one of order.slice(0, squad.features - written)) one.measureWritten = false;
}

function shareOut(share: Share | undefined, groups: Record<keyof Share, FeaturePlan[]>, flag: 'skipReady' | 'unexplored'): void {
  mark(groups.done, share?.done, flag);
  mark(groups.open, share?.open, flag);
  mark(groups.earlier, share?.earlier, flag);
}

/** Every feature of a squad that was ever built, so that the figures of its row come out to the unit. */
export function planFeatures(squad: SquadRow, calendar: Calendar, random: Random): FeaturePlan[] {
  const openInWindow = squad.open - (squad.openLong ?? 0);
  const launchedCount = squad.launched ?? 0;
  const done = planFinished(squad, squad.features - openInWindow - launchedCount, calendar, random);
  const open = planOpen(squad, calendar, random);
  const launched = Array.from({ length: launchedCount }, (_, index) =>
    plan(calendar.now - random.between(24, 48), null, { now: index % 2 === 0 ? 'measure' : 'launch' }),
  );
  const earlier = planEarlier((squad.finished ?? squad.features) - done.length, calendar, random);
  const groups = { done, open, earlier };
  shareOut(squad.skipReady, groups, 'skipReady');
  shareOut(squad.unexplored, groups, 'unexplored');
  mark([...done, ...earlier], squad.unmeasured ?? Math.floor((done.length + earlier.length) / 4), 'unmeasured');
  forgetMeasures(squad, [...done, ...open.slice(0, openInWindow), ...launched], random);
  return [...done, ...open, ...launched, ...earlier, ...planPast(squad, calendar, random)];
}
