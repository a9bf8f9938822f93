import type { AttestationKind, AttestationStanding } from '../../contract/attestations';
import { langSchema, say, type LocalText } from '../../contract/text';
import { hashContent } from '../hash';
import { foldName } from '../name';

const dayMs = 86_400_000;
/** Hexadecimal digits: keys of the store do not tell upper from lower case everywhere. */
const HASH_LENGTH = 16;

/** What a squad says of one subject. Days are UTC (`2026-03-01`) and included. */
export interface Said {
  /** The tools that it uses; none for a statement. */
  tools: readonly string[];
  /** The statement as it read then; null for a tool. */
  statement: LocalText | null;
  /** The day until which it holds, where the squad knows one. */
  until: string | null;
  /** Where it can be seen: an address. */
  evidence: string | null;
}

/**
 * One entry of what a squad has said of a subject: they are only ever added, numbered by `seq` from 1. `said` null = taken back: nothing is
 * said any more. Who said it is not kept here.
 */
export interface Attestation {
  squad: string;
  kind: AttestationKind;
  /** Id of a purpose, or the hash of a statement. */
  subject: string;
  seq: number;
  /** The day of which it is said. */
  on: string;
  said: Said | null;
}

/** What a squad says of a subject at one moment. */
export type Standing = Attestation & { said: Said };

/** Statements go by their text, whatever its spaces: who confirmed another text has not confirmed this one. */
export function hashStatement(statement: LocalText): string {
  const plain = (text: string): string => foldName(text.replace(/\s+/g, ' '));
  return hashContent(langSchema.options.map((lang) => plain(say(statement, lang)))).slice(0, HASH_LENGTH);
}

export const isAbout = (each: Pick<Attestation, 'kind' | 'subject'>, other: Pick<Attestation, 'kind' | 'subject'>): boolean =>
  each.kind === other.kind && each.subject === other.subject;

/** The last entry of each subject that was there on a day, taken back or not. */
function lastOf(log: readonly Attestation[], day: string): Attestation[] {
  const last = new Map<string, Attestation>();
  for (const entry of log.filter(({ on }) => on <= day)) {
    const name = `${entry.squad}\0${entry.kind}\0${entry.subject}`;
    if ((last.get(name)?.seq ?? 0) < entry.seq) last.set(name, entry);
  }
  return [...last.values()];
}

/** What is said on a day, whether it has lapsed or not: of each squad and subject the last entry, where it was not taken back. */
export function listStanding(log: readonly Attestation[], day: string): Standing[] {
  return lastOf(log, day).flatMap((entry) => (entry.said ? [{ ...entry, said: entry.said }] : []));
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);

/** The last day on which it counts where a declaration counts for so many days (null = nobody asks): that, or its own end if that is sooner. */
export function lastDay({ on, said: { until } }: Standing, days: number | null): string | null {
  const lapses = days === null ? null : addDays(on, days);
  return lapses === null || until === null ? (lapses ?? until) : lapses < until ? lapses : until;
}

/** The tools among these that are not agreed; without any agreed one there are none. */
export function listOthers(tools: readonly string[], agreed: readonly string[]): string[] {
  const known = new Set(agreed.map(foldName));
  return known.size === 0 ? [] : tools.filter((tool) => !known.has(foldName(tool)));
}

/** How what is said stands on a day to what was agreed. */
export function standingOf(
  standing: Standing | undefined,
  { agreed, days }: { agreed: readonly string[]; days: number | null },
  day: string,
): AttestationStanding {
  if (!standing) return 'silent';
  const last = lastDay(standing, days);
  if (last !== null && day > last) return 'lapsed';
  return listOthers(standing.said.tools, agreed).length > 0 ? 'differs' : 'stands';
}
