import { endpoints, type ActingName, type EndpointName } from '../contract/endpoints';
import { diffSnapshots, type Act } from '../domain/governance/act';
import type { Ports } from '../ports/ports';
import { openActLooks, type Touched } from './act-snapshots';

/** True for an endpoint whose calls the log tells of. */
export const isActing = (name: EndpointName): name is ActingName => 'acts' in endpoints[name];

const keyOf = ({ squad, standard }: Touched): string => JSON.stringify([squad, standard]);

/** What a call did, one act for each squad that it touched; nothing for what is as it was. What is gone has no parts any more. */
function listActs(before: readonly Touched[], after: readonly Touched[], act: Pick<Act, 'at' | 'by' | 'what'>, newId: () => string): Act[] {
  const earlier = new Map(before.map((each) => [keyOf(each), each.parts]));
  const left = new Set(after.map(keyOf));
  const gone = before.filter((each) => !left.has(keyOf(each))).map((each) => ({ ...each, parts: {} }));
  return [...after, ...gone].flatMap((each) => {
    const change = diffSnapshots(earlier.get(keyOf(each)) ?? {}, each.parts);
    return Object.keys(change).length === 0 ? [] : [{ ...act, id: newId(), squad: each.squad, standard: each.standard, change }];
  });
}

/**
 * Runs a call, and writes into the log of acts what it changed. The one place where acts are written: an endpoint says that it acts, and what it touches is
 * looked at before and after. A call that fails has done nothing, and is no act.
 */
export async function runActing<T>(ports: Ports, name: ActingName, input: unknown, accountId: string, run: () => Promise<T>): Promise<T> {
  // Input and output are those of this endpoint: the resolver has parsed the one and typed the other.
  const look = openActLooks(ports)[name] as (input: unknown, output: T | null) => Promise<Touched[]>;
  const before = await look(input, null);
  const output = await run();
  try {
    const acts = listActs(before, await look(input, output), { at: ports.now(), by: accountId, what: name }, ports.newId);
    if (acts.length > 0) await ports.acts.append(acts);
  } catch (error) {
    // What was done is done: to say that it failed would be wrong, and to keep silent too.
    ports.log.error('an act could not be logged', error, { act: name });
  }
  return output;
}
