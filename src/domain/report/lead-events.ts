import type { BurnUp } from '../../contract/report-parts';
import { everCounted, type Assignment } from '../assignment/assignment';
import { dayNumberOf, toDay, toDayNumber, type DayNumber } from '../history/days';
import type { ReportGround } from './ground';

type ReportEvent = BurnUp['events'][number];

/** A squad's role of the tribe that nobody held, from a day until the day before another; null = until now. */
interface Gap {
  squad: string;
  from: DayNumber;
  until: DayNumber | null;
}

/** Days between those who held it. Who came after whom does not matter: a change without a gap is none. */
function listPastGaps(squad: string, held: readonly Assignment[]): Gap[] {
  const spans = held
    .filter(everCounted)
    .map(({ from, until }) => ({
      from: from === null ? -Infinity : toDayNumber(from),
      until: until === null ? Infinity : toDayNumber(until),
    }))
    .sort((a, b) => a.from - b.from);
  const gaps: Gap[] = [];
  let end = spans[0]?.until ?? Infinity;
  for (const span of spans.slice(1)) {
    if (span.from > end + 1) gaps.push({ squad, from: end + 1, until: span.from });
    end = Math.max(end, span.until);
  }
  return gaps;
}

/** By role and squad, as the role history tells it; what is vacant now, as the coverage of roles does: there Jira's own roles count, too. */
function listGaps({ playbook, roles, leadHistory, squads }: ReportGround): Gap[] {
  const ofTribe = (playbook?.roles ?? []).flatMap(({ id, level }) => (level === 'tribe' ? [id] : []));
  return ofTribe.flatMap((id) => {
    const past = squads.flatMap(({ named: { key } }) =>
      listPastGaps(
        key,
        leadHistory.filter(({ squad, role }) => squad === key && role === id),
      ),
    );
    const vacancies = roles.find(({ role }) => role === id)?.vacancies ?? [];
    const open = vacancies.flatMap(({ squad, since }): Gap[] =>
      since === null ? [] : [{ squad: squad.key, from: dayNumberOf(since), until: null }],
    );
    return [...past, ...open];
  });
}

/** Squads that are without a lead from a day on, and those that have one again: squads of one day in one event, a whole tribe by its name. No lead is named. */
export function listLeadEvents(ground: ReportGround, { from, to }: { from: DayNumber; to: DayNumber }): ReportEvent[] {
  const byDay = new Map<string, Set<string>>();
  const note = (kind: 'lead-vacant' | 'lead-named', day: DayNumber | null, squad: string): void => {
    if (day === null || day < from || day > to) return;
    const key = `${toDay(day)} ${kind}`;
    byDay.set(key, (byDay.get(key) ?? new Set()).add(squad));
  };
  for (const gap of listGaps(ground)) {
    note('lead-vacant', gap.from, gap.squad);
    note('lead-named', gap.until, gap.squad);
  }
  return [...byDay].map(([key, squads]): ReportEvent => {
    const [day = '', kind] = key.split(' ');
    return { day, kind: kind === 'lead-named' ? kind : 'lead-vacant', subject: nameSquads(ground, squads), detail: null };
  });
}

function nameSquads({ squads }: ReportGround, keys: ReadonlySet<string>): string {
  const own = squads.filter(({ named }) => keys.has(named.key));
  const tribe = own[0]?.named.tribe ?? null;
  const isWhole = tribe !== null && squads.every(({ named }) => (named.tribe === tribe) === keys.has(named.key));
  return isWhole && own.length > 1 ? tribe : own.map(({ named }) => named.name).join(', ');
}
