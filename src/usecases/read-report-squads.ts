import type { Playbook } from '../contract/playbook';
import type { Report, ReportFilter } from '../contract/report';
import { isOwnSquad } from '../domain/access';
import { statesBeforeSweep } from '../domain/adoption';
import { keepCounted } from '../domain/governance/counted-states';
import type { Modes } from '../domain/governance/mode';
import type { Counting } from '../domain/history/count-day';
import { dayNumberOf, type DayNumber } from '../domain/history/days';
import { countChecks, type Layout } from '../domain/history/layout';
import type { Carry } from '../domain/history/month';
import { stepCarry } from '../domain/history/walk';
import type { ReportSquad } from '../domain/report/pairs';
import type { CheckLetters, SquadRecord, StandingSummary } from '../ports/stores';
import type { SeenSquad } from './read-audience';

/** What is known of the squads of a site now. */
export interface Now {
  playbook: Playbook;
  version: number;
  layout: Layout;
  layoutName: string;
  counting: Counting;
  summaries: ReadonlyMap<string, StandingSummary>;
  letters: ReadonlyMap<string, CheckLetters>;
  runs: ReadonlyMap<string, Carry>;
  modesOf: (squad: { key: string; tribe: string | null }) => Modes;
  today: DayNumber;
}

/** Whose squads a reader is told of: all, those of the tribes that they direct, or those that they work in or lead. */
export function pickAudience(
  { seesAll, seen, hidden }: { seesAll: boolean; seen: readonly SeenSquad[]; hidden: readonly SquadRecord[] },
  directs: readonly (string | null)[],
): { audience: Report['audience']; shown: SeenSquad[] } {
  if (seesAll) return { audience: 'all', shown: [...seen] };
  if (directs.length > 0) {
    const closed = hidden.map((record): SeenSquad => ({ record, sight: 'states', rights: [], leads: false }));
    const isOwn = ({ record }: SeenSquad): boolean => directs.includes(record.squad.tribe);
    return {
      audience: 'tribes',
      shown: [...seen, ...closed].filter(isOwn).sort((a, b) => (a.record.squad.key < b.record.squad.key ? -1 : 1)),
    };
  }
  return { audience: 'own', shown: seen.filter(({ rights, leads }) => leads || isOwnSquad(rights)) };
}

/** The squads that a filter leaves. */
export function filterSquads(shown: readonly SeenSquad[], { tribes, lead }: ReportFilter): SeenSquad[] {
  return shown.filter(
    ({ record }) => (tribes.length === 0 || tribes.includes(record.squad.tribe)) && (lead === null || record.lead?.accountId === lead),
  );
}

/** Runs until the last reading: what a look at some squads has read since the last sweep of all goes on where that ended. */
function runsOf(key: string, tribe: string | null, { runs, letters, version, layout, layoutName, counting }: Now): ReportSquad['runs'] {
  const carry = runs.get(key);
  const read = letters.get(key);
  const day = read ? dayNumberOf(read.asOf) : -Infinity;
  const isNewer = day > (carry?.reading.day ?? -Infinity) && read?.playbookVersion === version;
  if (!read || !isNewer || read.letters.length !== countChecks(layout)) return carry?.runs ?? new Map();
  const reading = { day, tribe, layout: layoutName, states: read.letters, own: true };
  return stepCarry(carry ?? null, reading, counting.reader, counting.afterDays).runs;
}

/** A squad as the report is made of it. */
export function toReportSquad({ record, sight }: SeenSquad, ground: Now): ReportSquad {
  const { squad, projectKeys, lead } = record;
  const { key, name, tribe } = squad;
  const summary = ground.summaries.get(key);
  const modes = summary?.modes ?? ground.modesOf(squad);
  const { states, required } = keepCounted(summary?.standings ?? statesBeforeSweep(ground.playbook, squad), modes);
  const read = ground.letters.get(key);
  const letters = read?.playbookVersion === ground.version && read.letters.length === countChecks(ground.layout) ? read.letters : '';
  const isWaived = ground.counting.waivedOf(key)(ground.today);
  const counts = letters === '' ? [] : ground.counting.reader.read({ layout: ground.layoutName, states: letters }, isWaived);
  return {
    named: { key, name, tribe, projectKey: projectKeys[0] ?? key, mayOpen: sight === 'whole' },
    lead,
    began: squad.from === null || squad.from === undefined ? null : dayNumberOf(squad.from),
    states,
    counted: new Set(Object.entries(modes).flatMap(([id, mode]) => (mode === 'counted' || mode === 'required' ? [id] : []))),
    required,
    runs: runsOf(key, tribe, ground),
    letters,
    isWaived,
    checks: new Map(counts.map(({ checks }, place) => [ground.layout[place]?.standard ?? '', checks])),
  };
}
