import type { Api } from '../contract/endpoints';
import type { Person } from '../contract/playbook-draft';
import type { ReplayProgress, ReplayRow } from '../contract/replay';
import type { Lang } from '../contract/text';
import { describeStandard, describeTally, isChanged, listWaivers, sumEffort } from '../domain/replay';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import type { Replay, ReplayRecord } from '../ports/playbook-stores';
import type { SquadRecord, WorkRow } from '../ports/stores';
import { describeSweep } from './describe-sweep';
import { readPeople } from './read-people';
import { loadSides, type ReplaySides } from './replay-squad';

/** How far a replay is. `draftVersion`: of the draft as it is now, null when there is none. */
export function describeReplay(
  { id, draftVersion, publishedVersion, startedBy }: Replay,
  sweep: Sweep,
  rows: readonly WorkRow[],
  currentVersion: number | null,
  person: (accountId: string) => Person,
): ReplayProgress {
  const { state, startedAt, endedAt, squads, progress, problems } = describeSweep(sweep, rows);
  return {
    ...{ id, state, draftVersion, publishedVersion, current: currentVersion === draftVersion },
    ...{ startedAt, startedBy: person(startedBy), endedAt, squads, progress, problems },
  };
}

function describeRow(
  { squadKey, standings }: ReplayRecord,
  record: SquadRecord | undefined,
  { published, draft }: ReplaySides,
  lang: Lang,
): ReplayRow {
  const title = (standard: string) => describeStandard(standard, published, draft, lang).title;
  return {
    ...{ key: squadKey, name: record?.squad.name ?? squadKey, tribe: record?.squad.tribe ?? null },
    changes: standings.filter(isChanged).map(({ standard, before, after }) => ({ standard, title: title(standard), before, after })),
    waivers: listWaivers(draft, standings).map((standard) => ({ standard, title: title(standard) })),
    effort: sumEffort(draft, standings),
  };
}

/** Squads a page. */
const PAGE = 100;
const nothing = { replay: null, summary: null, rows: [], next: null };

/** The running or the last replay: how far it is, what it sums up to once it is done, and the squads that change, a page in key order. */
export const getReplay =
  (needs: Pick<Ports, 'sweeps' | 'replays' | 'drafts' | 'playbooks' | 'squads' | 'jira' | 'log'>) =>
  async ({ after, lang }: { after: string | null; lang: Lang }): Promise<Api['replay.get']['output']> => {
    const sweep = await needs.sweeps.readLatest(['replay']);
    const replay = sweep && (await needs.replays.read(sweep.id));
    if (!replay) return nothing;
    const work = await needs.sweeps.listWork(sweep.id);
    const { version, draft } = await needs.drafts.read();
    const sides = await loadSides(needs, replay);
    const found = await needs.replays.listSquads(replay.id, after, PAGE, true);
    const records = new Map(
      (await needs.squads.readMany(found.map(({ squadKey }) => squadKey))).map((record) => [record.squad.key, record]),
    );
    const person = await readPeople(needs, [replay.startedBy]);
    return {
      replay: describeReplay(replay, sweep, work, draft ? version : null, person),
      summary: replay.summary && describeTally(replay.summary, sides.published, sides.draft, lang),
      rows: found.map((each) => describeRow(each, records.get(each.squadKey), sides, lang)),
      next: found.length === PAGE ? (found.at(-1)?.squadKey ?? null) : null,
    };
  };
