import type { FindingState } from '../../../src/contract/finding';
import type { Governance } from '../../../src/contract/governance';
import { exceptFinding, exceptStandards } from '../../../src/domain/governance/exceptions';
import type { Bench, Judge } from '../../../src/domain/governance/judges';
import { endOf, waiverState, waivesAt, type Waiver } from '../../../src/domain/governance/waiver';
import { buildBench, dayMs } from '../../kit/governance';

export const rules = { maxDays: 180, renewals: 1 };
const leadOf = (accountId: string, key: string, tribe: string) => ({ accountId, squads: [{ key, tribe }] });

/** Who there is: members who ask, Product Ops, the sponsor, the squad's lead, one who leads next door, and three of other tribes, of whom one has a role in the squad. */
export const cast = ['pm', 'dev', 'ops', 'ops-2', 'vp', 'lead', 'near', 'far', 'far-2', 'held'] as const;
export type Name = (typeof cast)[number];

export const benchOf = (model: Governance): Bench =>
  buildBench({
    ...{ model, lead: 'lead', holders: new Set(['held', 'pm']) },
    leads: [
      leadOf('lead', 'A', 'T'),
      leadOf('near', 'B', 'T'),
      leadOf('far', 'C', 'U'),
      leadOf('far-2', 'D', 'V'),
      leadOf('held', 'E', 'W'),
    ],
  });
export const judgeOf = (name: Name): Judge => ({ accountId: name, productOps: name.startsWith('ops'), leadership: name === 'vp' });

/** Who may decide, and how many must agree: written down once more, by name. */
export function judgesOf(model: Governance, askers: readonly Name[], days: number): { names: readonly Name[]; needed: number } {
  const leads: Name[] = ['near', 'far', 'far-2'];
  const without = (names: readonly Name[]): Name[] => names.filter((name) => !askers.includes(name));
  if (model === 'top-down') return { names: without(days > 90 ? ['vp'] : ['ops', 'ops-2']), needed: 1 };
  if (model === 'relay') return { names: askers.includes('lead') ? without(['ops', 'ops-2', ...leads]) : ['lead'], needed: 1 };
  const far = without(['far', 'far-2']);
  if (far.length === 0) return { names: without(['ops', 'ops-2']), needed: 1 };
  return { names: far.length === 2 ? far : [...far, ...without(['ops', 'ops-2'])], needed: 2 };
}

/** Jest's own `expect` would take most of the time of a hundred thousand steps. */
export function expectEqual(actual: string | boolean, expected: string | boolean, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

const finding = { standard: 's', check: 'k', state: 'not-yet' as FindingState, measured: 'not-yet' as const, since: 0 };

/** Everything that reads a waiver says the same of it around these instants, and nothing of it is as it must not be. */
export function compareReaders(waiver: Waiver | null, now: number, instants: readonly number[]): void {
  if (!waiver) return;
  const end = endOf(waiver, now);
  for (const instant of [...new Set([...instants, end])].flatMap((at) => [at - 1, at, at + 1])) {
    const inForce = waiverState(waiver, instant) === 'approved';
    expectEqual(waivesAt(waiver, 's', 'k', instant), inForce, 'waivesAt');
    expectEqual(exceptFinding(finding, [waiver], instant).state === 'waived', inForce, 'the finding');
    expectEqual(exceptStandards({ s: 'not-yet' }, [waiver], instant).s === 'waived', inForce, 'the standard');
    if (inForce && instant >= end) throw new Error('honoured past its end');
  }
  for (const [index, ask] of waiver.asks.entries()) {
    if (ask.reason === '' || ask.practice === '') throw new Error('without a reason or a practice');
    if (!(ask.until > ask.at && ask.until <= ask.at + rules.maxDays * dayMs)) throw new Error('without an end');
    // Who decided once may ask for a renewal later: that one others decide.
    const askers = waiver.asks.slice(0, index + 1).map(({ by }) => by);
    if (ask.decisions.some(({ by }) => askers.includes(by))) throw new Error('a requester decided');
  }
}
