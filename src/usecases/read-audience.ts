import { decideAudience, decideSight, noRights, seesAllStates, type Audience, type ProjectRights, type Sight } from '../domain/access';
import type { Squad } from '../domain/facts';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';

type Needs = Pick<Ports, 'permissions' | 'access'>;

/** Which audiences the calling user belongs to. Their groups are asked for only when groups have been chosen. */
export const readAudience =
  ({ permissions, access }: Needs) =>
  async (): Promise<Audience> => {
    const [jiraAdmin, chosen] = await Promise.all([permissions.mayAdministerJira(), access.read()]);
    const asks = chosen.productOps.length + chosen.leadership.length > 0;
    return decideAudience({ jiraAdmin, groupIds: asks ? (await permissions.readMyself()).groupIds : [] }, chosen);
  };

/** What the calling user holds on each project of one squad. */
export async function readSquadRights({ permissions }: Pick<Ports, 'permissions'>, { projectIds }: Squad): Promise<ProjectRights[]> {
  return Promise.all(projectIds.map((id) => permissions.readRights(id)));
}

/** Whether the calling user leads a squad. Who they are is asked for only where somebody does. */
export async function isLeadOf({ permissions }: Pick<Ports, 'permissions'>, { lead }: Pick<SquadRecord, 'lead'>): Promise<boolean> {
  return lead !== null && (await permissions.readMyself()).accountId === lead.accountId;
}

/** How much of one squad the calling user is shown. Who may browse it all needs no audience. */
export const readSight =
  (needs: Needs) =>
  async (record: SquadRecord): Promise<Sight> => {
    const rights = await readSquadRights(needs, record.squad);
    const plain = decideSight({ jiraAdmin: false, productOps: false, leadership: false }, rights, false);
    if (plain === 'whole') return plain;
    return decideSight(await readAudience(needs)(), rights, await isLeadOf(needs, record));
  };

/** A squad that the calling user may know of, and what they hold on its projects. */
export interface SeenSquad {
  record: SquadRecord;
  sight: Exclude<Sight, 'hidden'>;
  rights: readonly ProjectRights[];
  leads: boolean;
}

/** One squad as the calling user may know of it; null when they may not. */
export async function seeSquad(needs: Needs, record: SquadRecord): Promise<SeenSquad | null> {
  const [sight, rights, leads] = await Promise.all([
    readSight(needs)(record),
    readSquadRights(needs, record.squad),
    isLeadOf(needs, record),
  ]);
  return sight === 'hidden' ? null : { record, sight, rights, leads };
}

/** All open squads, sorted into those that the calling user may know of and those hidden from them. */
export const sortSquads =
  (needs: Needs & Pick<Ports, 'squads'>) =>
  async (): Promise<{ audience: Audience; seesAll: boolean; seen: SeenSquad[]; hidden: SquadRecord[] }> => {
    const [audience, records] = await Promise.all([readAudience(needs)(), needs.squads.list()]);
    const held = await needs.permissions.listRights(records.flatMap(({ squad }) => squad.projectIds));
    const seen: SeenSquad[] = [];
    const hidden: SquadRecord[] = [];
    for (const record of records) {
      const rights = record.squad.projectIds.map((id) => held.get(id) ?? noRights);
      const leads = await isLeadOf(needs, record);
      const sight = decideSight(audience, rights, leads);
      if (sight === 'hidden') hidden.push(record);
      else seen.push({ record, sight, rights, leads });
    }
    return { audience, seesAll: seesAllStates(audience), seen, hidden };
  };

/** Whether the calling user may know of a squad, by its key. */
export async function knownSquads(needs: Needs & Pick<Ports, 'squads'>): Promise<(key: string) => boolean> {
  const { seen } = await sortSquads(needs)();
  const keys = new Set(seen.map(({ record }) => record.squad.key));
  return (key) => keys.has(key);
}
