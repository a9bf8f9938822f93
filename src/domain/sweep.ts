import type { Window } from '../contract/sweep';

export type SweepState = 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

/**
 * `full`, `incremental`: reads Jira, then judges · `rejudge`: judges the facts that are stored by a playbook that is new · `replay`: tries a draft on them and
 * changes nothing.
 */
export const sweepKinds = ['full', 'incremental', 'rejudge', 'replay'] as const;

/** One run that refreshes facts and findings. Times are epoch ms. */
export interface Sweep {
  id: string;
  kind: (typeof sweepKinds)[number];
  state: SweepState;
  /** The instant that is judged, fixed when the sweep is made. */
  asOf: number;
  window: Window | null;
  /** Squad or project keys; null = all. */
  squads: readonly string[] | null;
  /** The playbook that is judged by; null = none was published. */
  playbookVersion: number | null;
  startedAt: number;
  /** When every squad had been listed and counted; null before. */
  plannedAt: number | null;
  endedAt: number | null;
  /** When it goes on after waiting for points. */
  resumesAt: number | null;
  version: number;
}

export type SweepEvent =
  | { type: 'planned' }
  | { type: 'out-of-points'; until: number }
  | { type: 'resumed' }
  | { type: 'finished' }
  | { type: 'failed' }
  | { type: 'cancelled' };

/** False for those that judge what is stored. */
export function readsJira({ kind }: Pick<Sweep, 'kind'>): boolean {
  return kind === 'full' || kind === 'incremental';
}

export function isEnded(sweep: Sweep): boolean {
  return sweep.state === 'done' || sweep.state === 'failed' || sweep.state === 'cancelled';
}

/** A sweep is asked for a moment before it starts; whoever asks for an earlier instant means the past. */
const LOOK_BACK = 5 * 60_000;

/** True for a sweep that judges an instant of the past: what was so then, not what is so. */
export function looksBack({ asOf, startedAt }: Pick<Sweep, 'asOf' | 'startedAt'>): boolean {
  return startedAt - asOf > LOOK_BACK;
}

/**
 * What an event makes of a sweep. Ended sweeps absorb every event, and an event that changes nothing gives back the same object.
 * `now`: epoch ms. A sweep waits for the latest instant it was told; it goes on no earlier than that.
 */
export function transition(sweep: Sweep, event: SweepEvent, now: number): Sweep {
  if (isEnded(sweep)) return sweep;
  switch (event.type) {
    case 'planned':
      return sweep.plannedAt === null ? { ...sweep, plannedAt: now } : sweep;
    case 'out-of-points': {
      const until = Math.max(event.until, sweep.resumesAt ?? 0);
      return sweep.state === 'waiting' && sweep.resumesAt === until ? sweep : { ...sweep, state: 'waiting', resumesAt: until };
    }
    case 'resumed':
      return sweep.state === 'waiting' && now >= (sweep.resumesAt ?? 0) ? { ...sweep, state: 'running', resumesAt: null } : sweep;
    case 'finished':
      // Without a plan there is no list of squads, so nothing can be known to be finished.
      return sweep.plannedAt === null ? sweep : { ...sweep, state: 'done', endedAt: now, resumesAt: null };
    case 'failed':
    case 'cancelled':
      return { ...sweep, state: event.type, endedAt: now, resumesAt: null };
  }
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Sweeps start at night, when nobody waits for Jira: from 2 to 5 o'clock where the site is. */
const NIGHT = { from: 2, to: 5 };

function readHour(now: number, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now));
}

/**
 * Which sweep the hourly trigger has to start: one a night, a full one once a week (deletions send no event when a whole project goes), none by day.
 * `lastStarted`, `lastFull`: epoch ms of the last sweep and of the last full one that ended well; null = never.
 */
export function decideDueSweep(
  past: { lastStarted: number | null; lastFull: number | null },
  timeZone: string,
  now: number,
): 'full' | 'incremental' | null {
  const hour = readHour(now, timeZone);
  if (hour < NIGHT.from || hour >= NIGHT.to) return null;
  if (past.lastStarted !== null && now - past.lastStarted < 20 * HOUR) return null;
  // Six and a half days: a full sweep every seventh night, also when the trigger fires a little earlier than a week ago.
  return past.lastFull === null || now - past.lastFull > 6.5 * DAY ? 'full' : 'incremental';
}
