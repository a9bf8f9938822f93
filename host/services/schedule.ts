import type { Interval, Manifest } from '../manifest';

/** Intervals of the module scheduledTrigger in ms (developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger). */
const INTERVAL_MS: Record<Interval, number> = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
/** A trigger starts about five minutes after deployment (same page). */
const FIRST_AFTER_MS = 300_000;

/** Forge's scheduler over the manifest's triggers. */
export interface Schedule {
  /** Triggers that are due; asking for them moves each to its next instant. */
  takeDue(now: number): string[];
  /** The next instant at which one is due, or null without triggers. */
  nextDue(): number | null;
}

/** @returns the schedule of an app that is deployed at `start` (epoch ms). */
export function createSchedule(schedules: Manifest['schedules'], start: number): Schedule {
  const entries = schedules.map(({ key, interval }) => ({ key, every: INTERVAL_MS[interval], at: start + FIRST_AFTER_MS }));
  return {
    takeDue(now) {
      const due = entries.filter(({ at }) => at <= now);
      // Instants that were passed over are left out: a scheduler that was away does not make up for them.
      for (const entry of due) entry.at += Math.ceil((now - entry.at + 1) / entry.every) * entry.every;
      return due.map(({ key }) => key);
    },
    nextDue: () => entries.reduce<number | null>((least, { at }) => (least === null || at < least ? at : least), null),
  };
}
