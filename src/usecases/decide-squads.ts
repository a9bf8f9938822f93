import type { Api } from '../contract/endpoints';
import type { Order } from '../contract/squad-admin';
import { applyDecision } from '../domain/squad/decide';
import type { SquadEntry } from '../domain/squad/entry';
import type { Refusal } from '../domain/squad/refusal';
import type { Space } from '../domain/squad/space';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { listCandidates, readOrganisation } from './list-candidates';
import { syncSquads } from './sync-squads';

type Needs = Pick<Ports, 'now' | 'organisation' | 'squads' | 'cases' | 'audits' | 'measured' | 'etats'>;
type Input = Api['squad-admin.save']['input'];

/** Squads of one call: a decision is a millisecond's work, and what it leads to is stored within the resolver's 25 seconds. */
const MAX_SQUADS = 500;
/** Somebody else may save other squads' decisions meanwhile: each try reads what they left. */
const TRIES = 5;

/** The squads that somebody else has decided since the editor looked. */
function findConflicts(entries: readonly SquadEntry[], { orders, basedOn }: Input): string[] {
  const touched = new Set(orders.flatMap(({ apply, decision }) => [...apply, ...(decision.do === 'merge' ? [decision.into] : [])]));
  return entries.flatMap(({ key, version }) => {
    const seen = Object.hasOwn(basedOn, key) ? basedOn[key] : undefined;
    return touched.has(key) && seen !== undefined && seen !== version ? [key] : [];
  });
}

/** Messages select by words without hyphens. */
function toFailure(squad: string, { reason, values }: Refusal): AppFailure {
  return new AppFailure('squad-refused', { squad, ...values, reason: reason.replaceAll('-', '') });
}

function applyOrders(entries: readonly SquadEntry[], orders: readonly Order[], spaces: readonly Space[], now: number): SquadEntry[] {
  let next = [...entries];
  for (const { apply, decision } of orders) {
    for (const key of apply) {
      const decided = applyDecision(next, key, decision, { spaces, now });
      if (!decided.ok) throw toFailure(key, decided.refusal);
      next = decided.entries;
    }
  }
  return next;
}

/**
 * Takes decisions of Product Ops, all or none, and brings the stored squads in line with them. `conflict`: somebody else decided one of
 * these squads in between · `squad-refused`: one of the decisions cannot be, and none is taken.
 */
export const decideSquads =
  (ports: Needs) =>
  async (input: Input): Promise<Api['squad-admin.save']['output']> => {
    const { orders } = input;
    if (orders.reduce((sum, { apply }) => sum + apply.length, 0) > MAX_SQUADS)
      throw new AppFailure('invalid-input', { path: 'orders', expected: `at most ${MAX_SQUADS} squads` });
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { entries, spaces, version } = await readOrganisation(ports);
      const conflicts = findConflicts(entries, input);
      if (conflicts.length > 0) throw new AppFailure('conflict', { squads: conflicts.join(', ') });
      const next = applyOrders(entries, orders, spaces, ports.now());
      const decided = next.filter((entry) => entry.version > 0);
      if (!(await ports.organisation.saveDecisions(decided, version))) continue;
      await syncSquads(ports)(spaces);
      return listCandidates(ports)();
    }
    throw new AppFailure('conflict', { squads: '' });
  };
