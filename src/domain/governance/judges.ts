import type { Governance, GovernanceSettings, JudgeSeat } from '../../contract/governance';
import type { Squad } from '../facts';
import { foldName } from '../name';
import type { GovernanceRefusal } from './refusal';

/** Beyond so many days an exception from a top-down standard is the sponsor's to grant (PRODUCT.md, "Governance"). */
export const sponsorDays = 90;
/** Leads of other tribes that a holistic standard asks. */
const holisticVotes = 2;

/** The position of Product Ops for one standard in one squad: the standard's own, else that of the squad's tribe, else top-down. */
export function governanceOf(
  standard: { governance?: Governance | undefined },
  { tribe }: Pick<Squad, 'tribe'>,
  { tribes }: Pick<GovernanceSettings, 'tribes'>,
): Governance {
  if (standard.governance) return standard.governance;
  const set = tribe === null ? undefined : tribes.find((each) => foldName(each.tribe) === foldName(tribe));
  return set?.model ?? 'top-down';
}

/** A lead with the squads that they carry standards into. */
export interface Lead {
  accountId: string;
  squads: readonly { key: string; tribe: string | null }[];
}

/** Who leads what, from the leads of the squads. */
export function listLeads(squads: readonly { squad: Pick<Squad, 'key' | 'tribe'>; lead: { accountId: string } | null }[]): Lead[] {
  const leads = new Map<string, { key: string; tribe: string | null }[]>();
  for (const { squad, lead } of squads) {
    if (!lead) continue;
    leads.set(lead.accountId, [...(leads.get(lead.accountId) ?? []), { key: squad.key, tribe: squad.tribe }]);
  }
  return [...leads].map(([accountId, led]) => ({ accountId, squads: led }));
}

/** Before whom a matter of one squad and one standard comes. */
export interface Bench {
  model: Governance;
  squad: { key: string; tribe: string | null };
  /** Who leads the squad; null = nobody: an orphan squad. */
  lead: string | null;
  /** Every lead of the site. */
  leads: readonly Lead[];
  /** Accounts that hold a role in the squad. */
  holders: ReadonlySet<string>;
  /** The standard's owner, where that is a person. */
  owner: string | null;
}

/** Somebody who would decide, as the site knows them now. */
export interface Judge {
  accountId: string;
  productOps: boolean;
  leadership: boolean;
}

/** What is to be decided. */
export interface Matter {
  kind: 'waiver' | 'contest';
  /** Accounts that asked for it: they never decide. */
  requesters: readonly string[];
  /** How many days a waiver would run from its very beginning; 0 for a contest. */
  days: number;
}

/** The seat from which somebody may decide, and how many must agree before it is granted; or why they may not. */
export type Seat = { may: true; as: JudgeSeat; needed: number } | { may: false; why: GovernanceRefusal };

const sit = (as: JudgeSeat, needed = 1): Seat => ({ may: true, as, needed });
const stand = (why: GovernanceRefusal): Seat => ({ may: false, why });

const isLead = ({ leads }: Bench, accountId: string): boolean => leads.some((lead) => lead.accountId === accountId);

/** Somebody without a part in the matter: neither asked for it nor holds a role in the squad. */
const isFree = ({ holders }: Bench, { requesters }: Matter, accountId: string): boolean =>
  !holders.has(accountId) && !requesters.includes(accountId);

function seatTopDown(matter: Matter, { productOps, leadership }: Judge): Seat {
  if (matter.kind === 'waiver' && matter.days > sponsorDays) {
    if (leadership) return sit('sponsor');
    return stand(productOps ? 'sponsor-decides' : 'no-judge');
  }
  return productOps ? sit('product-ops') : stand('no-judge');
}

/** The squad's lead; where they have a part in it, another lead or Product Ops; for a squad without lead, Product Ops. */
function seatRelay(bench: Bench, matter: Matter, judge: Judge): Seat {
  const { lead } = bench;
  if (lead !== null && isFree(bench, matter, lead)) {
    if (judge.accountId === lead) return sit('lead');
    return stand(judge.productOps || isLead(bench, judge.accountId) ? 'lead-decides' : 'no-judge');
  }
  if (judge.productOps) return sit('product-ops');
  if (lead === null || !isLead(bench, judge.accountId)) return stand('no-judge');
  return isFree(bench, matter, judge.accountId) ? sit('other-lead') : stand('holds-role');
}

/** Leads of no squad in this one's tribe, without a part in the matter. */
function listStrangers(bench: Bench, matter: Matter): Lead[] {
  const { key, tribe } = bench.squad;
  const isNear = (led: { key: string; tribe: string | null }): boolean => led.key === key || (tribe !== null && led.tribe === tribe);
  return bench.leads.filter((lead) => !lead.squads.some(isNear) && isFree(bench, matter, lead.accountId));
}

/** Two leads of other tribes. Where the site has fewer, Product Ops stands in for those that are missing. */
function seatHolistic(bench: Bench, matter: Matter, judge: Judge): Seat {
  const strangers = listStrangers(bench, matter);
  const needed = strangers.length === 0 ? 1 : holisticVotes;
  if (strangers.some(({ accountId }) => accountId === judge.accountId)) return sit('other-lead', needed);
  if (judge.productOps && strangers.length < holisticVotes) return sit('product-ops', needed);
  if (!isLead(bench, judge.accountId)) return stand(judge.productOps ? 'lead-decides' : 'no-judge');
  return stand(bench.holders.has(judge.accountId) ? 'holds-role' : 'own-tribe');
}

/**
 * Whether somebody may decide a matter, by the governance of its standard (PRODUCT.md, "Governance"). Whoever asked never does, whatever else they are;
 * the standard's owner may answer what is held against it, unless they hold a role in the squad.
 */
export function findSeat(bench: Bench, matter: Matter, judge: Judge): Seat {
  if (matter.requesters.includes(judge.accountId)) return stand('requester');
  if (matter.kind === 'contest' && bench.owner === judge.accountId && !bench.holders.has(judge.accountId)) return sit('owner');
  switch (bench.model) {
    case 'top-down':
      return seatTopDown(matter, judge);
    case 'relay':
      return seatRelay(bench, matter, judge);
    case 'holistic':
      return seatHolistic(bench, matter, judge);
  }
}
