import { z } from 'zod';
import type { CaseHistory, CollectedFacts, Squad, StatusRef } from './facts';
import { holdsCase, listParts } from './squad/membership';
import type { Part } from './squad/part';

/** A status of a squad as its workflows and its cases know it. */
const statusUseSchema = z.strictObject({
  id: z.string(),
  /** Its name today, else the last that a history gave it. */
  name: z.string(),
  /** Null for a status that only old histories know. */
  category: z.enum(['new', 'indeterminate', 'done']).nullable(),
  issueTypes: z.array(z.string()),
  /** Cases that went through it. */
  cases: z.number(),
  /** False for a status that only old histories know. */
  current: z.boolean(),
});
export type StatusUse = z.infer<typeof statusUseSchema>;

/** Two statuses that the same cases went through: places in the list of statuses, `cases` that were in both, `first` of them in the first of the two before the other. */
const statusPairSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** A board's columns from left to right, each the ids of its statuses. */
const boardOrderSchema = z.array(z.array(z.string()));
export type BoardOrder = z.infer<typeof boardOrderSchema>;

/** The statuses of a squad with what its cases and boards tell of their order: what stage maps and proposals are derived from, without reading a case again. */
export const statusPictureSchema = z.strictObject({
  statuses: z.array(statusUseSchema),
  pairs: z.array(statusPairSchema),
  /** Absent = none is known. */
  boards: z.array(boardOrderSchema).exactOptional(),
});
export type StatusPicture = z.infer<typeof statusPictureSchema>;

export const emptyPicture: StatusPicture = { statuses: [], pairs: [] };

/** A board has a dozen statuses; what a workspace's history holds beyond these is too rare to tell an order. */
const maxOrdered = 40;

interface Seen {
  name: string;
  namedAt: number;
  cases: number;
  issueTypes: Set<string>;
  /** A case is in it today. */
  occupied: boolean;
}

/** Every status that a case went through, in the order in which it was entered first, with the moment that tells its name. */
function listStatuses({ changes, status, createdAt }: CaseHistory): Map<string, { ref: StatusRef; at: number }> {
  const found = new Map<string, { ref: StatusRef; at: number }>();
  for (const change of changes ?? []) {
    if (change.field !== 'status') continue;
    if (!found.has(change.from.id)) found.set(change.from.id, { ref: change.from, at: createdAt });
    found.set(change.to.id, { ref: change.to, at: change.at });
  }
  // The name that it has today is newer than any that a history tells.
  found.set(status.id, { ref: status, at: Infinity });
  // Moves between projects may leave a change without a status.
  found.delete('');
  return found;
}

interface Counted {
  seen: Map<string, Seen>;
  /** Statuses by case, in the order of entry; only where the history is known. */
  paths: string[][];
}

function countCases(cases: readonly CaseHistory[], parts: readonly Part[]): Counted {
  const seen = new Map<string, Seen>();
  const paths: string[][] = [];
  for (const each of cases) {
    if (!holdsCase(parts, each, Number.MAX_SAFE_INTEGER, null)) continue;
    const statuses = listStatuses(each);
    if (each.changes !== null) paths.push([...statuses.keys()]);
    for (const [id, { ref, at }] of statuses) {
      const known = seen.get(id) ?? { name: ref.name, namedAt: at, cases: 0, issueTypes: new Set<string>(), occupied: false };
      seen.set(id, known);
      if (at > known.namedAt) Object.assign(known, { name: ref.name, namedAt: at });
      known.cases++;
      known.issueTypes.add(each.type.name);
      known.occupied ||= each.status.id === id;
    }
  }
  return { seen, paths };
}

/** How often which of two statuses came first, for the most used ones. */
function countPairs(statuses: readonly StatusUse[], paths: readonly string[][]): StatusPicture['pairs'] {
  const placeOf = new Map(statuses.map(({ id }, place) => [id, place]));
  const ordered = new Set(
    [...statuses]
      .sort((a, b) => b.cases - a.cases)
      .slice(0, maxOrdered)
      .map(({ id }) => id),
  );
  const counts = new Map<string, StatusPicture['pairs'][number]>();
  for (const path of paths) {
    const places = path.filter((id) => ordered.has(id)).map((id) => placeOf.get(id) ?? 0);
    places.forEach((earlier, index) => {
      for (const later of places.slice(index + 1)) {
        const [a, b] = earlier < later ? [earlier, later] : [later, earlier];
        const pair = counts.get(`${a} ${b}`) ?? [a, b, 0, 0];
        counts.set(`${a} ${b}`, [a, b, pair[2] + 1, pair[3] + (a === earlier ? 1 : 0)]);
      }
    });
  }
  return [...counts.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function listBoards(boards: CollectedFacts['boards']): BoardOrder[] {
  const columns = boards.known ? boards.value.flatMap((board) => (board.columns.known ? [board.columns.value] : [])) : [];
  return columns.map((board) => board.map(({ statuses }) => [...statuses]));
}

/**
 * Draws the picture of a squad's statuses: those that its workflows allow today, and those that only the histories of its cases still
 * know. Where the workflows could not be read, a status is current while a case is in it. By id.
 */
export function drawStatuses(
  squad: Pick<Squad, 'projectIds' | 'parts'>,
  facts: Pick<CollectedFacts, 'statuses' | 'cases' | 'boards'>,
): StatusPicture {
  const { seen, paths } = countCases(facts.cases.known ? facts.cases.value : [], listParts(squad));
  const allowed = new Map((facts.statuses.known ? facts.statuses.value : []).map((status) => [status.id, status]));
  const ids = [...new Set([...allowed.keys(), ...seen.keys()])].sort();
  const statuses = ids.map((id): StatusUse => {
    const now = allowed.get(id);
    const past = seen.get(id);
    return {
      id,
      name: now?.name ?? past?.name ?? id,
      category: now?.category ?? null,
      issueTypes: now ? [...now.issueTypes] : [...(past?.issueTypes ?? [])].sort(),
      cases: past?.cases ?? 0,
      current: now !== undefined || (!facts.statuses.known && past?.occupied === true),
    };
  });
  const boards = listBoards(facts.boards);
  return { statuses, pairs: countPairs(statuses, paths), ...(boards.length > 0 && { boards }) };
}
