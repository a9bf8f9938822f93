import type { AcceptedSquad } from '../contract/stage-map';
import type { Playbook } from '../contract/playbook';
import { acceptProposals } from '../domain/stage-map-view';
import { createProposer } from '../domain/stage-proposal/propose';
import { emptyPicture, type StatusPicture } from '../domain/status-picture';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { rejudgeSquad, type RejudgeNeeds } from './judge-squad';
import { requirePlaybook } from './stage-map';

type Needs = RejudgeNeeds & Pick<Ports, 'audits'>;

/** A call ends after 25 s: a squad that would start later than this is left for the next one. */
const START_WITHIN_MS = 12_000;

export interface Acceptance {
  /** Squads with the version of the map that was seen. */
  squads: readonly { key: string; basedOn: number }[];
  /** 0..1 */
  atLeast: number;
}

interface Ground {
  propose: ReturnType<typeof createProposer>;
  pictures: ReadonlyMap<string, StatusPicture>;
  atLeast: number;
}

async function acceptSquad(
  needs: Needs,
  record: SquadRecord,
  basedOn: number,
  { propose, pictures, atLeast }: Ground,
): Promise<AcceptedSquad> {
  const { squad, mapAccepted } = record;
  const picture = pictures.get(squad.key) ?? emptyPicture;
  const said = { stageMap: squad.stageMap, accepted: mapAccepted };
  const { stages, accepted } = acceptProposals(said, picture, propose(picture), atLeast);
  if (accepted.length === 0) return { key: squad.key, outcome: 'nothing', statuses: 0 };
  const confirmed = { stages, accepted: [...mapAccepted, ...accepted] };
  if (!(await needs.squads.saveStageMap(squad.key, confirmed, basedOn, needs.now())))
    return { key: squad.key, outcome: 'conflict', statuses: 0 };
  await rejudgeSquad(needs)({ ...record, squad: { ...squad, stageMap: stages } });
  return { key: squad.key, outcome: 'accepted', statuses: accepted.length };
}

/** The proposals are worked out anew from what the last sweep drew: what a caller claims to have seen counts for nothing. */
async function openGround(needs: Needs, playbook: Playbook, { squads, atLeast }: Acceptance): Promise<Ground> {
  const pictures = await needs.audits.listStatuses(squads.map(({ key }) => key));
  return { propose: createProposer(playbook), pictures, atLeast };
}

/**
 * Confirms for Product Ops every open proposal of some squads that is at least so sure, and judges each squad again from the stored facts.
 * Squads go one by one, each guarded by the version of its map; one that has a conflict leaves the others alone. Said twice it changes
 * nothing more. `not-found`: there is no playbook.
 */
export const acceptStageProposals =
  (needs: Needs) =>
  async (acceptance: Acceptance): Promise<AcceptedSquad[]> => {
    const startedAt = needs.now();
    const { playbook } = await requirePlaybook(needs);
    const ground = await openGround(needs, playbook, acceptance);
    const records = new Map(
      (await needs.squads.readMany(acceptance.squads.map(({ key }) => key))).map((record) => [record.squad.key, record]),
    );
    const outcomes: AcceptedSquad[] = [];
    for (const { key, basedOn } of acceptance.squads) {
      const record = records.get(key);
      if (!record) outcomes.push({ key, outcome: 'gone', statuses: 0 });
      else if (needs.now() - startedAt > START_WITHIN_MS) outcomes.push({ key, outcome: 'later', statuses: 0 });
      else if (record.mapVersion !== basedOn) outcomes.push({ key, outcome: 'conflict', statuses: 0 });
      else outcomes.push(await acceptSquad(needs, record, basedOn, ground));
    }
    return outcomes;
  };
