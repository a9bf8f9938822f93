import type { FindingState, MeasuredState } from '../../contract/finding';
import type { States } from '../adoption';
import type { Layout } from '../history/layout';
import { cutByStandard, readStandard } from '../history/walk';
import { endOf, startOf, waiverState, waivesAt, type Waiver } from './waiver';

/** What of a finding decides whether a waiver changes its state. */
interface Excepted {
  standard: string;
  check: string;
  state: FindingState;
  measured: MeasuredState;
  since: number;
}

/** States that no waiver touches (PRODUCT.md, "States of a finding": precedence); all others give way to one. */
const untouched: readonly FindingState[] = ['met', 'not-applicable'];

/** Waivers by squad key. */
export function groupWaivers(waivers: readonly Waiver[]): Map<string, Waiver[]> {
  const groups = new Map<string, Waiver[]>();
  for (const waiver of waivers) groups.set(waiver.squad, [...(groups.get(waiver.squad) ?? []), waiver]);
  return groups;
}

/** The waivers of a squad that are in force at an instant (epoch ms). */
export function listInForce(waivers: readonly Waiver[], instant: number): Waiver[] {
  return waivers.filter((waiver) => waiverState(waiver, instant) === 'approved');
}

/** The waiver that excepts the squad from this check at an instant; of several the one that ends last. Null = none. */
export function findWaiver(
  waivers: readonly Waiver[],
  { standard, check }: { standard: string; check: string },
  instant: number,
): Waiver | null {
  const found = waivers.filter((waiver) => waivesAt(waiver, standard, check, instant));
  return found.sort((a, b) => endOf(b, instant) - endOf(a, instant) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** A finding with the squad's waivers applied: what was measured stands beside it and does not change. `since` is then when the exception began. */
export function exceptFinding<F extends Excepted>(finding: F, waivers: readonly Waiver[], instant: number): F {
  if (untouched.includes(finding.measured)) return finding;
  const waiver = findWaiver(waivers, finding, instant);
  return waiver ? { ...finding, state: 'waived', since: startOf(waiver, instant) ?? finding.since } : finding;
}

/** The states of a squad's standards with those waivers applied that speak of a whole standard: then its checks need not be looked at. */
export function exceptStandards(states: States, waivers: readonly Waiver[], instant: number): States {
  const whole = new Set(listInForce(waivers, instant).flatMap(({ standard, check }) => (check === null ? [standard] : [])));
  if (whole.size === 0) return states;
  return Object.fromEntries(
    Object.entries(states).map(([standard, state]) => [standard, whole.has(standard) && !untouched.includes(state) ? 'waived' : state]),
  );
}

/** The same from a letter for each check of a layout, as they were measured. */
export function exceptChecks(letters: string, layout: Layout, waivers: readonly Waiver[], instant: number): States {
  const inForce = listInForce(waivers, instant);
  const isWaived = (standard: string, check: string): boolean => findWaiver(inForce, { standard, check }, instant) !== null;
  const own = cutByStandard(letters, layout);
  return Object.fromEntries(layout.map((place, at) => [place.standard, readStandard(own[at] ?? '', place, isWaived).state]));
}

/** True when one of these waivers is of a single check: only its checks tell what that makes of the standard. */
export function speaksOfChecks(waivers: readonly Waiver[], instant: number): boolean {
  return listInForce(waivers, instant).some(({ check }) => check !== null);
}
