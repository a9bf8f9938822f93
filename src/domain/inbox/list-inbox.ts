import type { Governance } from '../../contract/governance';
import type { Playbook, Role, Standard } from '../../contract/playbook';
import type { CardReading } from '../../contract/roles';
import type { Attestation } from '../attestation/attestation';
import type { Squad } from '../facts';
import { mayCloseReview, type Review } from '../governance/review';
import { listDeclarationNotices } from './declaration-items';
import { plain, type Notice } from './item';
import { listMatterNotices, type MatterGround, type Reader } from './matter-items';
import { listRolloutNotices, type RolloutsGround } from './rollout-items';
import { listStandardNotices, type Publication, type Tied } from './standard-items';

/** All that an inbox is derived from. */
export interface InboxGround extends MatterGround, RolloutsGround {
  playbook: Pick<Playbook, 'standards' | 'tools' | 'roles'>;
  /** Squads that the reader may know of. */
  squads: readonly Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>[];
  reviews: readonly Review[];
  /** The cards of the roles that the reader holds, each with a squad in which they hold it. */
  cards: readonly { role: Role; squad: string; reading: CardReading }[];
  /** What the squads say of themselves for which the reader speaks. */
  said: readonly Attestation[];
  /** Null = nothing was published since the reader has looked. */
  publication: Publication | null;
}

function listReviewNotices({ judge }: Reader, { reviews, standardOf, playbook }: InboxGround): Notice[] {
  return reviews.flatMap(({ standard: id, squads, since }): Notice[] => {
    const standard = standardOf(id);
    if (!standard || standard.mode === 'draft' || standard.mode === 'shadow') return [];
    // A standard that belongs to a role, or to nobody, is for Product Ops to look at.
    const isPersons = standard.owner !== undefined && !playbook.roles.some((role) => role.id === standard.owner);
    if (!mayCloseReview(standard, { ...judge, productOps: judge.productOps && !isPersons })) return [];
    const told = { waits: true, n: squads, at: since, standard: { id, title: standard.title }, place: 'answers' } as const;
    return [{ ...plain, ...told, id: `review ${id} ${since}`, kind: 'review', text: 'review' }];
  });
}

function listCardNotices({ cards }: InboxGround): Notice[] {
  return cards.flatMap(({ role, squad, reading }): Notice[] => {
    if (reading.readAt !== null) return [];
    const text = reading.readBefore ? 'card-changed' : 'card-new';
    const told = { waits: true, squad, about: role.name, at: reading.since } as const;
    return [{ ...plain, ...told, id: `card ${role.id} ${reading.hash}`, kind: 'card-to-read', text }];
  });
}

/** What waits by the day that it is due, what has none after that, then news from the newest on. */
function compareNotices(a: Notice, b: Notice): number {
  if (a.waits !== b.waits) return a.waits ? -1 : 1;
  if (!a.waits) return b.at - a.at || (a.id < b.id ? -1 : 1);
  return (a.due ?? Infinity) - (b.due ?? Infinity) || a.at - b.at || (a.id < b.id ? -1 : 1);
}

/**
 * Everything that waits for one person and that changed for them, muted or not: the one place that says so. A page shows it now; a digest would send the same.
 * Nothing of it is stored.
 */
export function listInbox(reader: Reader, ground: InboxGround): Notice[] {
  const { now, modeIn } = ground;
  const tied = ground.squads.flatMap((squad): Tied[] => {
    const tie = reader.ties.get(squad.key);
    return tie ? [{ squad, tie }] : [];
  });
  const saidOf = (key: string): Attestation[] => ground.said.filter((entry) => entry.squad === key);
  const modelOf = ({ id }: Standard, squad: string): Governance => ground.benchOf(squad, id).model;
  return [
    ...listMatterNotices(reader, ground),
    ...listReviewNotices(reader, ground),
    ...listRolloutNotices(reader, ground),
    ...listCardNotices(ground),
    ...tied.flatMap((each) => listDeclarationNotices(ground.playbook, each, { said: saidOf(each.squad.key), now, modeIn })),
    ...(ground.publication ? listStandardNotices(ground.publication, tied, { modeIn, modelOf }) : []),
  ].sort(compareNotices);
}
