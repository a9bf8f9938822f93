import type { HostClock } from './api';

/** A clock that runs (system time plus an offset in ms) or one that stands still between advances (from an epoch ms). */
export type ClockKind = { kind: 'real'; offset?: number } | { kind: 'simulated'; at: number };

/** Makes a host's clock; neither kind ever goes back. */
export function createClock(kind: ClockKind): HostClock {
  return kind.kind === 'real' ? createRealClock(kind.offset ?? 0) : createSimulatedClock(kind.at);
}

function createRealClock(start: number): HostClock {
  let offset = start;
  let latest = 0;
  return {
    ticks: true,
    now: () => (latest = Math.max(latest, Date.now() + offset)),
    advance: (ms) => void (offset += requireForward(ms)),
  };
}

function createSimulatedClock(at: number): HostClock {
  let now = at;
  return { ticks: false, now: () => now, advance: (ms) => void (now += requireForward(ms)) };
}

function requireForward(ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`a clock goes forward by a number of ms; ${ms} was asked`);
  return ms;
}

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A span in ms: a number as it is, or `30d`, `2h`, `5m`, `10s`. @throws RangeError for anything else. */
export function readSpan(by: number | string): number {
  if (typeof by === 'number') return by;
  const parts = /^(\d+)([smhd])$/.exec(by);
  const unit = parts?.[2];
  if (unit !== 's' && unit !== 'm' && unit !== 'h' && unit !== 'd')
    throw new RangeError(`a span is a number of ms or like 30d, 2h, 5m, 10s; "${by}" is not`);
  return Number(parts?.[1]) * UNIT_MS[unit];
}
