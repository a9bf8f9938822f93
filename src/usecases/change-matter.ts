import { contestState, type Contest } from '../domain/governance/contest';
import type { Decision } from '../domain/governance/decision';
import type { Outcome } from '../domain/governance/refusal';
import { waiverState, type Waiver } from '../domain/governance/waiver';
import { AppFailure } from '../ports/failure';
import type { MatterStore } from '../ports/governance';
import type { Ports } from '../ports/ports';
import { readPeople } from './read-people';

type Needs = Pick<Ports, 'now' | 'log' | 'jira'>;

/** Messages select by words without hyphens. */
const toWord = (text: string): string => text.replaceAll('-', '');

/** What a command makes of a matter; a refusal is told to the caller in words. */
export function requireOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const values = Object.entries(outcome.values).map(([name, value]) => [name, typeof value === 'string' ? toWord(value) : value] as const);
  throw new AppFailure('governance-refused', { days: 0, state: 'none', ...Object.fromEntries(values), reason: toWord(outcome.refusal) });
}

/** Whatever was said of a matter last, by whom: decisions, or an end. */
function findLastWord(matter: Waiver | Contest): { by: string; text: string } | null {
  if ('asks' in matter) {
    const said: Decision[] = matter.asks.flatMap(({ decisions }) => decisions);
    return matter.ended ?? said.sort((a, b) => a.at - b.at).at(-1) ?? null;
  }
  return matter.decisions.at(-1) ?? null;
}

/** Somebody else was faster: says who, what became of it and why. */
async function failMeanwhile(needs: Needs, matter: Waiver | Contest): Promise<never> {
  const word = findLastWord(matter);
  const personOf = await readPeople(needs, word ? [word.by] : []);
  const state = 'asks' in matter ? waiverState(matter, needs.now()) : contestState(matter, needs.now());
  const name = word && personOf(word.by).name;
  throw new AppFailure('decided-meanwhile', name ? { reason: 'said', state: toWord(state), name, text: word.text || 'none' } : {});
}

/** Which matter is to be changed: as its reader saw it, and of which squad it must be (null = of any). */
export interface MatterTarget {
  id: string;
  basedOn: number;
  squad: string | null;
}

/** Changes a matter that still has the version its reader saw; of two who change it at once one does, and the other is told what became of it. */
export async function changeMatter<T extends Waiver | Contest>(
  needs: Needs,
  store: MatterStore<T>,
  { id, basedOn, squad }: MatterTarget,
  apply: (matter: T) => Outcome<T>,
): Promise<T> {
  const matter = await store.read(id);
  // Whoever may speak for one squad does not speak for another.
  if (!matter || (squad !== null && matter.squad !== squad)) throw new AppFailure('not-found');
  if (matter.version !== basedOn) return failMeanwhile(needs, matter);
  const next = requireOutcome(apply(matter));
  const now = needs.now();
  if (await store.save(next, now)) return { ...next, version: basedOn + 1 };
  return failMeanwhile(needs, (await store.read(id)) ?? matter);
}
