import type { Counting } from '../domain/history/count-day';
import { monthOf, type DayNumber } from '../domain/history/days';
import type { SquadMonth } from '../domain/history/month';
import { addRollups, writeScope } from '../domain/history/rollup';
import { addSquadMonth, type Series } from '../domain/history/series';
import { toPast, type Past } from '../domain/report/past';
import type { Ports } from '../ports/ports';

/** Whose past: of every squad of the site, of those of some tribes, or of single squads, by key. */
export type Whose = { kind: 'all' } | { kind: 'tribes'; tribes: readonly (string | null)[] } | { kind: 'squads'; keys: readonly string[] };

interface PastRequest {
  whose: Whose;
  from: DayNumber;
  today: DayNumber;
  counting: Counting;
}

/** Until a squad was split from another, the past of that one is its own. */
async function readWithParents(
  { history }: Pick<Ports, 'history'>,
  keys: readonly string[],
  first: string,
  last: string,
): Promise<SquadMonth[]> {
  const months = await history.readMonths(keys, first, last);
  const children = new Map<string, { parent: string; began: DayNumber }>();
  for (const { squad, parent, readings } of months)
    if (parent !== null && readings[0] && !children.has(squad)) children.set(squad, { parent, began: readings[0].day });
  if (children.size === 0) return months;
  const parents = await history.readMonths([...new Set([...children.values()].map(({ parent }) => parent))], first, last);
  const inherited = [...children].flatMap(([squad, { parent, began }]) =>
    parents
      .filter((each) => each.squad === parent)
      .map((each): SquadMonth => ({ ...each, squad, readings: each.readings.filter(({ day }) => day < began) })),
  );
  return [...inherited, ...months];
}

/** The past of single squads, counted from their own readings. */
async function readSquadsPast(
  ports: Pick<Ports, 'history'>,
  keys: readonly string[],
  { from, today, counting }: PastRequest,
): Promise<Series> {
  const series: Series = new Map();
  for (const month of await readWithParents(ports, keys, monthOf(from), monthOf(today))) addSquadMonth(series, month, counting);
  return series;
}

/** The past of whole tribes or of the site, as it was counted day by day. */
async function readCountedPast(
  { history }: Pick<Ports, 'history'>,
  tribes: readonly (string | null)[] | null,
  { from, today }: PastRequest,
): Promise<Series> {
  const series: Series = new Map();
  const scopes = tribes === null ? [writeScope({ kind: 'all' })] : tribes.map((tribe) => writeScope({ kind: 'tribe', tribe }));
  addRollups(series, await history.listRollups(scopes, monthOf(from), monthOf(today)));
  return series;
}

/** The days since `from` of some squads, with the waivers that were in force on each. */
export async function readPast(ports: Pick<Ports, 'history'>, request: PastRequest): Promise<Past> {
  const { whose, from } = request;
  const series =
    whose.kind === 'squads'
      ? await readSquadsPast(ports, whose.keys, request)
      : await readCountedPast(ports, whose.kind === 'all' ? null : whose.tribes, request);
  return toPast(new Map([...series].filter(([day]) => day >= from)));
}
