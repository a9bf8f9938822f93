import type { Example } from '../../src/domain/check';
import { forgetFacts, type CollectedFacts } from '../../src/domain/facts';

/** These facts known, all read at this moment (epoch ms), and no other. */
export function knowFacts(facts: Example['facts'], readAt: number): CollectedFacts {
  const known = Object.entries(facts).map(([name, value]) => [name, { known: true, value, readAt }] as const);
  return { ...forgetFacts(readAt), ...(Object.fromEntries(known) as Partial<CollectedFacts>) };
}
