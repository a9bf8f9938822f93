import { checks } from '../checks';
import type { Role } from '../contract/playbook';
import { countSpans, isOverloaded } from '../domain/assignment/limits';
import type { Assignments, Spans } from '../domain/facts';
import { writeCanonicalJson } from '../domain/hash';
import { listSquadRoles } from '../domain/role';
import type { Sweep } from '../domain/sweep';
import { listAskedFacts } from '../domain/tracking';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { rejudgeSquad, type RejudgeNeeds } from './judge-squad';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { LEASE_MS } from './read-squad';
import { listAllHolders } from './role-facts';

type Needs = Pick<Ports, 'now' | 'squads' | 'roles' | 'playbooks'>;

interface Change {
  key: string;
  spans: Spans;
  /** Somebody holds a role in too many squads now and did not before, or the other way round. */
  matters: boolean;
}

const same = (a: Spans, b: Spans): boolean => writeCanonicalJson(a) === writeCanonicalJson(b);

const listOverloaded = (roles: readonly Role[], assignments: Assignments, spans: Spans): string =>
  roles
    .filter((role) => isOverloaded(role, assignments, spans))
    .map(({ id }) => id)
    .join(',');

/** The squads whose holders hold their roles in other numbers of squads than is stored; none where no check asks. */
async function listChanges(needs: Needs, { playbook }: LoadedPlaybook, at: number): Promise<Change[]> {
  if (!listAskedFacts(playbook, checks).has('spans')) return [];
  const roles = listSquadRoles(playbook.roles);
  const held = new Map<string, Assignments>();
  const open = new Set((await needs.squads.list()).map(({ squad }) => squad.key));
  for (const [key, fact] of await listAllHolders(needs, playbook, at)) if (fact.known && open.has(key)) held.set(key, fact.value);
  const stored = await needs.squads.listSpans();
  return [...countSpans(roles, held)].flatMap(([key, spans]) => {
    const before = stored.get(key) ?? {};
    const assignments = held.get(key) ?? {};
    const matters = listOverloaded(roles, assignments, before) !== listOverloaded(roles, assignments, spans);
    return same(before, spans) ? [] : [{ key, spans, matters }];
  });
}

const save = async ({ squads }: Needs, changes: readonly Change[], at: number): Promise<void> =>
  squads.saveFacts(
    changes.map(({ key, spans }) => ({ key, seen: at, name: 'spans' as const, fact: { known: true, value: spans, readAt: at } })),
  );

/**
 * At the end of a sweep, when every squad's holders have been read: counts in how many squads each holds a role, and sends the squads for
 * which that makes a difference to be judged once more. True when there are such. Said again it finds no more.
 */
export async function settleSpans(needs: Needs & Pick<Ports, 'sweeps'>, sweep: Sweep): Promise<boolean> {
  const loaded = await loadPlaybook(needs)(sweep.playbookVersion);
  if (!loaded) return false;
  const changes = await listChanges(needs, loaded, sweep.asOf);
  await save(
    needs,
    changes.filter(({ matters }) => !matters),
    sweep.startedAt,
  );
  let again = false;
  for (const change of changes.filter(({ matters }) => matters)) {
    const row = await needs.sweeps.readWork(sweep.id, change.key);
    // A squad that this sweep is not about keeps its finding until the next one.
    const held = row?.state === 'done' && (await needs.sweeps.saveWork(row, { state: 'judging', leaseUntil: needs.now() + LEASE_MS }));
    // Killed before the fact is stored, the squad is judged as before, and found here once more.
    await save(needs, [change], sweep.startedAt);
    if (!held) continue;
    await needs.sweeps.saveWork(held, { leaseUntil: 0 });
    again = true;
  }
  return again;
}

/** Squads that one change may send to be judged within a page's 25 seconds; more wait for the next sweep. */
const AT_ONCE = 8;

/** After somebody was set to a role: the same, judging this squad and those it made a difference to at once. */
export const rejudgeWithSpans =
  (needs: Needs & RejudgeNeeds) =>
  async (record: SquadRecord): Promise<void> => {
    const loaded = await loadPlaybook(needs)('latest');
    const now = needs.now();
    const changes = loaded ? await listChanges(needs, loaded, now) : [];
    await save(needs, changes, now);
    const others = changes.filter(({ key, matters }) => matters && key !== record.squad.key).map(({ key }) => key);
    for (const each of [record, ...(await needs.squads.readMany(others.slice(0, AT_ONCE)))]) await rejudgeSquad(needs)(each);
  };
