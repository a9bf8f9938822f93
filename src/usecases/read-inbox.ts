import type { Playbook } from '../contract/playbook';
import { seesAllStates } from '../domain/access';
import { modeOf } from '../domain/governance/mode';
import { mayCloseReview } from '../domain/governance/review';
import { findRuling, type Rollout } from '../domain/governance/rollout';
import { newsSince, type InboxChoice } from '../domain/inbox/arrange';
import type { Notice } from '../domain/inbox/item';
import { listInbox, type InboxGround } from '../domain/inbox/list-inbox';
import type { Publication } from '../domain/inbox/standard-items';
import { listTies, type Tie } from '../domain/inbox/ties';
import { currentVersion, describeReading, holdsRole } from '../domain/role-card';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { loadPlaybook, readEarlierPlaybook, type LoadedPlaybook } from './load-playbook';
import { readUnneeded, type MatterNeeds } from './look-at-matters';
import { readAudience, seeSquad, sortSquads, type SeenSquad } from './read-audience';
import { benchOf, findStandard, readBenchGround, type BenchGround } from './read-bench';
import { readReviews } from './read-reviews';
import { groundOf, toLedSquad } from './read-rollout-ground';
import { listSquadsHeldBy } from './role-facts';

export type InboxNeeds = MatterNeeds & Pick<Ports, 'reviews' | 'attestations' | 'rollouts'>;

/** Versions of the playbook that are looked through for the one that the reader knows. */
const VERSIONS = 50;

/** What was published after a moment, beside what was in force then. An earlier version that this app cannot read any more is compared with nothing. */
async function readPublication(ports: InboxNeeds, latest: LoadedPlaybook | null, since: number): Promise<Publication | null> {
  if (!latest || latest.info.publishedAt <= since) return null;
  const { version, publishedAt: at } = latest.info;
  const versions = await ports.playbooks.list(null, VERSIONS);
  const known = versions.find(({ info }) => info.publishedAt <= since) ?? (versions.length === VERSIONS ? versions.at(-1) : undefined);
  if (!known) return { version, at, playbook: latest.playbook, before: null };
  const before = await readEarlierPlaybook(ports, known.info.version);
  return before && { version, at, playbook: latest.playbook, before };
}

/** The cards of the roles that somebody holds in these squads, each once, with their own reading of it. */
async function readCards(
  ports: Pick<Ports, 'roles'>,
  { playbook, info }: LoadedPlaybook,
  { assignments }: BenchGround,
  keys: readonly string[],
  accountId: string,
): Promise<InboxGround['cards']> {
  const [noted, read] = await Promise.all([ports.roles.listCardVersions(), ports.roles.listAcknowledgements([accountId])]);
  return playbook.roles.flatMap((role) => {
    const squad = keys.find((key) => {
      const held = assignments.get(key);
      return held?.known === true && holdsRole(held.value, role.id, accountId);
    });
    if (squad === undefined) return [];
    return [{ role, squad, reading: describeReading(currentVersion(role, noted, info.publishedAt), read) }];
  });
}

/** The squads that the reader may know of: all, or the one that is asked about. */
async function listSeen(ports: InboxNeeds, scope: SquadRecord | null): Promise<SeenSquad[]> {
  if (scope === null) return (await sortSquads(ports)()).seen;
  const seen = await seeSquad(ports, scope);
  return seen ? [seen] : [];
}

async function readSaid({ attestations }: InboxNeeds, ties: ReadonlyMap<string, Tie>): Promise<InboxGround['said']> {
  const keys = [...ties].flatMap(([key, { speaks }]) => (speaks ? [key] : []));
  return (await Promise.all(keys.map((key) => attestations.list(key)))).flat();
}

/** The ground of what the reader may decide: of all squads only those are read in which they hold a role. */
async function readOwnGround(ports: InboxNeeds, scope: SquadRecord | null, accountId: string): Promise<BenchGround> {
  return readBenchGround(ports, scope ? [scope.squad.key] : await listSquadsHeldBy(ports, accountId));
}

/** Waivers and contests that can still be told of; of one squad where one is asked about. */
async function readMatters({ waivers, contests }: InboxNeeds, scope: SquadRecord | null, since: number) {
  const [asked, answered] = await Promise.all(
    scope === null
      ? [waivers.listSince(since), contests.listSince(since)]
      : [waivers.listBySquad(scope.squad.key), contests.listBySquad(scope.squad.key)],
  );
  return { waivers: asked, contests: answered };
}

/** How standards apply, and what each rollout stands on, for the squads of the site as they are now. */
function groundRollouts(
  { playbook, settings, squads }: BenchGround,
  rollouts: readonly Rollout[],
  now: number,
): Pick<InboxGround, 'rollouts' | 'rolloutGroundOf' | 'modeIn'> {
  const records = [...squads.values()];
  const site = { playbook, settings, records, squads: records.map(toLedSquad) };
  const ruling = new Map(rollouts.map(({ standard }) => [standard, findRuling(rollouts, standard, now)]));
  return {
    rollouts,
    rolloutGroundOf: (rollout) => groundOf(site, rollout),
    modeIn: ({ id, mode }, key) => modeOf(mode, ruling.get(id) ?? null, { key, tribe: squads.get(key)?.squad.tribe ?? null }, now),
  };
}

const noPlaybook: Pick<Playbook, 'standards' | 'tools' | 'roles'> = { standards: [], tools: [], roles: [] };

/** Everything that waits for one person and that changed for them, with the squads by key. @param scope the only squad that is asked about; null = all that they may know of */
export async function readInbox(
  ports: InboxNeeds,
  { accountId, choice, scope }: { accountId: string; choice: InboxChoice; scope: SquadRecord | null },
): Promise<{ notices: Notice[]; ground: BenchGround; seen: SeenSquad[] }> {
  const now = ports.now();
  const since = newsSince(choice, now);
  const [seen, audience, latest, ground, matters, rollouts] = await Promise.all([
    listSeen(ports, scope),
    readAudience(ports)(),
    loadPlaybook(ports)('latest'),
    readOwnGround(ports, scope, accountId),
    readMatters(ports, scope, since),
    ports.rollouts.list(),
  ]);
  const squads = seen.map(({ record }) => record.squad);
  const keys = squads.map(({ key }) => key);
  const standing = seen.map(({ record, sight, rights, leads }) => ({ key: record.squad.key, sight, rights, leads }));
  const ties = listTies(standing, ground.holders, { accountId, seesAll: seesAllStates(audience) });
  const own = matters.waivers.filter(({ squad, asks }) => {
    const tie = ties.get(squad);
    return tie && (tie.leads || tie.holds || asks.some(({ by }) => by === accountId));
  });
  const judge = { accountId, productOps: audience.productOps, leadership: audience.leadership };
  const closable = (ground.playbook?.standards ?? []).filter((standard) => mayCloseReview(standard, judge));
  const [unneededDays, { open: reviews }, cards, said, publication] = await Promise.all([
    readUnneeded(ports, ground.playbook, own),
    scope === null && closable.length > 0 ? readReviews(ports, closable) : { open: [] },
    latest ? readCards(ports, latest, ground, keys, accountId) : [],
    readSaid(ports, ties),
    readPublication(ports, latest, since),
  ]);
  const notices = listInbox(
    { judge, ties },
    {
      ...{ now, since, ...matters, squads, unneededDays, reviews, cards, said, publication },
      ...{ answerDays: ground.settings.answerDays, adoptedAfterDays: ground.rules.adoptedAfterDays },
      playbook: ground.playbook ?? noPlaybook,
      benchOf: (squad, standard) => benchOf(ground, squad, standard),
      standardOf: (id) => findStandard(ground, id),
      ...groundRollouts(ground, rollouts, now),
    },
  );
  return { notices, ground, seen };
}
