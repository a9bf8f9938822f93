import type { Role } from '../contract/playbook';
import type { CardReading } from '../contract/roles';
import type { Assignments } from './facts';
import { writeCanonicalJson, labelText } from './hash';

/** The text of a role card as its holder reads it; limits and where holders are read from are no part of it. */
export function hashCard(role: Role): string {
  const { name, level, purpose, goal, scopeOfRole, responsibilities, decides, delivers, doesNot, needs, cover } = role;
  return labelText(
    writeCanonicalJson({ name, level, purpose, goal, scopeOfRole, responsibilities, decides, delivers, doesNot, needs, cover }),
  );
}

/** A text that a card once had or has: `version` counts from 1, `since` = when it became so, epoch ms. */
export interface CardVersion {
  role: string;
  version: number;
  hash: string;
  since: number;
}

/** Somebody has read a card as it was then. Epoch ms. */
export interface Acknowledgement {
  accountId: string;
  role: string;
  hash: string;
  at: number;
}

/** The versions that have to be noted so that every card has its own as the last. */
export function listNewVersions(roles: readonly Role[], noted: readonly CardVersion[], at: number): CardVersion[] {
  return roles.flatMap((role) => {
    const last = findVersion(role.id, noted);
    const hash = hashCard(role);
    return last?.hash === hash ? [] : [{ role: role.id, version: (last?.version ?? 0) + 1, hash, since: at }];
  });
}

const findVersion = (role: string, noted: readonly CardVersion[]): CardVersion | undefined =>
  noted
    .filter((each) => each.role === role)
    .reduce<CardVersion | undefined>((last, each) => (last && last.version > each.version ? last : each), undefined);

/** The card's version now. One that was not noted yet counts since the playbook came into force (`publishedAt`, epoch ms). */
export function currentVersion(role: Role, noted: readonly CardVersion[], publishedAt: number): CardVersion {
  const last = findVersion(role.id, noted);
  const hash = hashCard(role);
  return last?.hash === hash ? last : { role: role.id, version: (last?.version ?? 0) + 1, hash, since: publishedAt };
}

/** One holder's own reading of a card. */
export function describeReading(card: CardVersion, own: readonly Acknowledgement[]): CardReading {
  const read = own.filter(({ role }) => role === card.role);
  const current = read.find(({ hash }) => hash === card.hash);
  const { version, hash, since } = card;
  return { version, hash, since, readAt: current?.at ?? null, readBefore: read.length > 0 };
}

/** Whether somebody is among those who hold or cover a role, with an open account. */
export function holdsRole(assignments: Assignments, role: string, accountId: string): boolean {
  const holders = Object.hasOwn(assignments, role) ? assignments[role] : undefined;
  return holders?.known === true && holders.holders.some((holder) => holder.accountId === accountId && holder.active);
}
