import type { ClockReading } from './messages';

const SystemDate = Date;
const startedAt = performance.now();

let reading: ClockReading = { now: SystemDate.now(), ticks: true };
let readAt = startedAt;

/** Sets the time that the app sees. */
export function setAppTime(next: ClockReading): void {
  reading = next;
  readAt = performance.now();
}

function tellAppTime(): number {
  return Math.floor(reading.ticks ? reading.now + performance.now() - readAt : reading.now);
}

/** Replaces the app's `Date` by one that follows the host's clock. `performance.now()` and timers stay real: they measure, they do not tell the time. */
export function installAppDate(): void {
  const appDate = new Proxy(SystemDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [tellAppTime()] : args, newTarget) as object,
    apply: (target) => new target(tellAppTime()).toString(),
    get: (target, key, receiver) => (key === 'now' ? tellAppTime : (Reflect.get(target, key, receiver) as unknown)),
  });
  Object.defineProperty(SystemDate.prototype, 'constructor', { value: appDate, writable: true, configurable: true });
  globalThis.Date = appDate;
}
