import fc from 'fast-check';
import { decideDueSweep, isEnded, transition, type Sweep, type SweepEvent } from '../../src/domain/sweep';

const start = Date.UTC(2026, 5, 1);
const sweep: Sweep = {
  ...{ id: 's', kind: 'full', state: 'running', asOf: start, window: null, squads: null, playbookVersion: 1, startedAt: start },
  ...{ plannedAt: null, endedAt: null, resumesAt: null, version: 1 },
};
const event = fc.oneof(
  fc.constantFrom<SweepEvent>({ type: 'planned' }, { type: 'resumed' }, { type: 'finished' }, { type: 'failed' }, { type: 'cancelled' }),
  fc.nat(7_200_000).map((wait): SweepEvent => ({ type: 'out-of-points', until: start + wait })),
);
const steps = fc.array(fc.tuple(event, fc.nat(600_000)), { maxLength: 30 });

describe('the states of a sweep', () => {
  test('an ended sweep absorbs whatever comes, a repeated event changes nothing, and only waiting sweeps say until when', () => {
    fc.assert(
      fc.property(steps, (events) => {
        let now = start;
        let state = sweep;
        for (const [each, pause] of events) {
          now += pause;
          const next = transition(state, each, now);
          if (isEnded(state)) expect(next).toBe(state);
          expect(transition(next, each, now)).toBe(next);
          expect(next.resumesAt !== null).toBe(next.state === 'waiting');
          expect(next.endedAt !== null).toBe(isEnded(next));
          state = next;
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('it waits for the latest instant that it was told, and goes on no earlier', () => {
    const waiting = transition(
      transition(sweep, { type: 'out-of-points', until: start + 100 }, start),
      { type: 'out-of-points', until: start + 50 },
      start,
    );
    expect(waiting.resumesAt).toBe(start + 100);
    expect(transition(waiting, { type: 'resumed' }, start + 99)).toBe(waiting);
    expect(transition(waiting, { type: 'resumed' }, start + 100)).toMatchObject({ state: 'running', resumesAt: null });
  });

  test('it cannot be finished before it was planned', () => {
    expect(transition(sweep, { type: 'finished' }, start)).toBe(sweep);
    expect(transition(transition(sweep, { type: 'planned' }, start), { type: 'finished' }, start + 1)).toMatchObject({
      state: 'done',
      endedAt: start + 1,
    });
  });
});

describe('which sweep is due', () => {
  const never = { lastStarted: null, lastFull: null };
  const hour = 3_600_000;
  test.each([
    ['Europe/Paris', '2026-06-01T00:05:00Z', 'full'],
    ['Europe/Paris', '2026-06-01T02:59:00Z', 'full'],
    ['Europe/Paris', '2026-06-01T03:05:00Z', null],
    ['Europe/Paris', '2026-05-31T23:05:00Z', null],
    ['America/New_York', '2026-06-01T06:05:00Z', 'full'],
    ['America/New_York', '2026-06-01T00:05:00Z', null],
    ['Asia/Kolkata', '2026-05-31T20:35:00Z', 'full'],
  ])('in %s at %s: %s', (timeZone, now, due) => {
    expect(decideDueSweep(never, timeZone, Date.parse(now))).toBe(due);
  });

  test('one a night, a full one every seventh', () => {
    const now = Date.parse('2026-06-08T00:05:00Z');
    const zone = 'Europe/Paris';
    expect(decideDueSweep({ lastStarted: now - hour, lastFull: now - hour }, zone, now)).toBeNull();
    expect(decideDueSweep({ lastStarted: now - 24 * hour, lastFull: now - 6 * 24 * hour }, zone, now)).toBe('incremental');
    expect(decideDueSweep({ lastStarted: now - 24 * hour, lastFull: now - 7 * 24 * hour }, zone, now)).toBe('full');
  });
});
