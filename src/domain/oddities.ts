import { oddityKinds, type Oddity, type OddityKind } from '../contract/oddity';
import type { CaseHistory, Change, StatusRef } from './facts';
import type { TracedCase } from './flow-cases';
import { foldName } from './name';

const dayMs = 86_400_000;
const secondMs = 1000;

/** A changelog that begins so many days after its case, or later, may have lost its beginning. */
const lateDays = 30;
/** So many late changelogs that begin on one day come from an import or a bulk change. */
const manyAtOnce = 20;

type Move = Extract<Change, { field: 'status' }>;

interface Seen {
  history: CaseHistory;
  changes: readonly Change[];
  moves: readonly Move[];
}

/** The statuses that mattered to a case: those of its moves, or the only one it was in. */
function listStatuses({ history, moves }: Seen): StatusRef[] {
  return moves.length === 0 ? [history.status] : moves.flatMap(({ from, to }) => [from, to]);
}

const isLate = ({ history, moves: [first] }: Seen): boolean => first !== undefined && first.at - history.createdAt >= lateDays * dayMs;

/**
 * The cases whose changelog begins late, and that for certain: its first move leaves a status in which none of the squad's other cases
 * began, or at least twenty such changelogs begin on the same day (UTC). A case that merely waited for weeks is neither.
 */
function findLate(seen: readonly Seen[]): Set<Seen> {
  const beginnings = new Set(seen.filter((each) => !isLate(each)).map(({ history, moves }) => (moves[0]?.from ?? history.status).id));
  const late = seen.filter(isLate);
  const dayOf = ({ moves }: Seen): number => Math.floor((moves[0]?.at ?? 0) / dayMs);
  const perDay = new Map<number, number>();
  for (const each of late) perDay.set(dayOf(each), (perDay.get(dayOf(each)) ?? 0) + 1);
  const startsElsewhere = ({ moves }: Seen): boolean => beginnings.size > 0 && !beginnings.has(moves[0]?.from.id ?? '');
  return new Set(late.filter((each) => startsElsewhere(each) || (perDay.get(dayOf(each)) ?? 0) >= manyAtOnce));
}

/**
 * Counts what is odd in the histories up to `asOf` (epoch ms); kinds without a case are left out. In time linear in the
 * changes.
 * @param todayNames status id → its name today
 * @param used ids of the statuses that the squad's workflows have today; null = not known
 */
export function countOddities(
  cases: readonly TracedCase[],
  asOf: number,
  todayNames: ReadonlyMap<string, string>,
  used: ReadonlySet<string> | null,
): Oddity[] {
  const known = cases.flatMap(({ history, trace }) => {
    if (history.changes === null) return [];
    const changes = history.changes.filter(({ at }) => at <= asOf);
    return [{ trace, seen: { history, changes, moves: changes.filter((change): change is Move => change.field === 'status') } }];
  });
  const late = findLate(known.map(({ seen }) => seen));
  const isRenamed = ({ id, name }: StatusRef): boolean => foldName(todayNames.get(id) ?? name) !== foldName(name);
  const isGone = ({ id }: StatusRef): boolean => used !== null && id !== '' && !used.has(id);
  const isHurried = ({ moves }: Seen): boolean =>
    moves.some(({ at }, index) => index > 0 && Math.floor(at / secondMs) === Math.floor((moves[index - 1]?.at ?? 0) / secondMs));

  const counts = new Map<OddityKind, number>();
  for (const { trace, seen } of known) {
    const statuses = listStatuses(seen);
    const found: Record<OddityKind, boolean> = {
      late: late.has(seen),
      'before-creation': trace.beforeCreation,
      disordered: seen.history.disordered === true,
      'same-second': isHurried(seen),
      break: trace.breaks > 0,
      moved: trace.movedProject,
      retyped: seen.changes.some(({ field }) => field === 'type'),
      renamed: statuses.some(isRenamed),
      gone: statuses.some(isGone),
    };
    for (const kind of oddityKinds) if (found[kind]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return oddityKinds.map((kind) => ({ kind, cases: counts.get(kind) ?? 0 })).filter((each) => each.cases > 0);
}
