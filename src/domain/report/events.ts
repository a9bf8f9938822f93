import type { BurnUp } from '../../contract/report-parts';
import { say } from '../../contract/text';
import { beginOf } from '../governance/rollout';
import { dayNumberOf, toDay, type DayNumber } from '../history/days';
import type { Reading } from '../history/month';
import type { ReportGround } from './ground';
import { listLeadEvents } from './lead-events';
import type { ReportWords } from './words';

type ReportEvent = BurnUp['events'][number];

/** Events of one curve: beyond so many nobody reads them. */
const most = 60;

interface Axis {
  from: DayNumber;
  to: DayNumber;
  /** Ids of the standards that the curve is of; null = of all. */
  standards: ReadonlySet<string> | null;
}

const titleIn = ({ playbook, lang }: ReportGround, id: string): string => {
  const found = playbook?.standards.find((standard) => standard.id === id);
  return found ? say(found.title, lang) : id;
};

/** What changed from one day's standards to the next. */
function compareLayouts(before: Reading, after: Reading, ground: ReportGround, words: ReportWords): (ReportEvent & { of: string })[] {
  const read = ({ layout }: Reading) => new Map((ground.layouts.get(layout) ?? []).map((each) => [each.standard, each]));
  const [old, next] = [read(before), read(after)];
  const day = toDay(after.day);
  const changed = [...next].flatMap(([id, { version, mode }]): (ReportEvent & { of: string })[] => {
    const earlier = old.get(id);
    const told = { of: id, day, subject: titleIn(ground, id) };
    if (!earlier) return [{ ...told, kind: 'published', detail: null }];
    return [
      ...(earlier.version === version ? [] : [{ ...told, kind: 'version' as const, detail: String(version) }]),
      ...(earlier.mode === mode ? [] : [{ ...told, kind: 'mode' as const, detail: words.mode(mode) }]),
    ];
  });
  const gone = [...old.keys()].filter((id) => !next.has(id));
  return [...changed, ...gone.map((id) => ({ of: id, day, kind: 'retired' as const, subject: titleIn(ground, id), detail: null }))];
}

/** What squads were judged by, as a few of them saw it change. */
function listChanges(ground: ReportGround, axis: Axis, words: ReportWords): (ReportEvent & { of: string })[] {
  const found = new Map<string, ReportEvent & { of: string }>();
  const squads = [...new Set(ground.witnesses.map(({ squad }) => squad))];
  for (const squad of squads) {
    const readings = ground.witnesses.filter((each) => each.squad === squad).flatMap((each) => each.readings);
    readings.forEach((reading, index) => {
      const before = readings[index - 1];
      if (!before || before.layout === reading.layout || reading.day < axis.from || reading.day > axis.to) return;
      for (const event of compareLayouts(before, reading, ground, words)) found.set(`${event.day} ${event.kind} ${event.of}`, event);
    });
  }
  return [...found.values()];
}

function listRolloutEvents(ground: ReportGround, { from, to }: Axis): (ReportEvent & { of: string })[] {
  const within = (at: number | null | undefined): at is number =>
    at !== null && at !== undefined && dayNumberOf(at) >= from && dayNumberOf(at) <= to && at <= ground.now;
  return ground.rollouts.flatMap((rollout) => {
    const told = { of: rollout.standard, subject: titleIn(ground, rollout.standard) };
    const on = (at: number): string => toDay(dayNumberOf(at));
    const waves = rollout.plan.waves.flatMap((_, wave) => {
      const at = beginOf(rollout, wave, ground.now);
      return within(at) ? [{ ...told, day: on(at), kind: 'wave' as const, detail: `${wave + 1}/${rollout.plan.waves.length}` }] : [];
    });
    const pauses = rollout.pauses.flatMap(({ at, resumed }) => [
      ...(within(at) ? [{ ...told, day: on(at), kind: 'paused' as const, detail: null }] : []),
      ...(within(resumed?.at) ? [{ ...told, day: on(resumed.at), kind: 'resumed' as const, detail: null }] : []),
    ]);
    return [...waves, ...pauses];
  });
}

/** Squads that became a part of another one in the period. */
function listMergers({ mergers, squads }: ReportGround, { from, to }: Axis): ReportEvent[] {
  const nameOf = new Map(squads.map(({ named }) => [named.key, named.name]));
  return mergers.flatMap(({ name, into, day }): ReportEvent[] => {
    const told = { day: toDay(day), kind: 'squads-merged' as const, detail: nameOf.get(into) ?? into };
    return day >= from && day <= to ? [{ ...told, subject: name }] : [];
  });
}

/** Squads that began in the period, and those that ended in it: by a split, where others took over their past. A merger is an event of its own. */
function listSquadEvents({ squads, comings, mergers, gone }: ReportGround, { from, to }: Axis): ReportEvent[] {
  const nameOf = new Map(squads.map(({ named }) => [named.key, named.name]));
  const parentOf = new Map(comings.flatMap(({ squad, parent }) => (parent === null ? [] : [[squad, parent] as const])));
  const began = squads.flatMap(({ named, began: day }): ReportEvent[] => {
    const isHalf = gone.has(parentOf.get(named.key) ?? '');
    return day !== null && day >= from && day <= to && !isHalf
      ? [{ day: toDay(day), kind: 'squad-began', subject: named.name, detail: null }]
      : [];
  });
  const merged = new Set(mergers.map(({ squad }) => squad));
  const ended = [...gone].flatMap(([key, { name, day }]): ReportEvent[] => {
    if (merged.has(key)) return [];
    const heirs = [...parentOf].flatMap(([squad, parent]) => (parent === key ? [nameOf.get(squad) ?? squad] : []));
    const told = { day: toDay(day), subject: name };
    return [
      heirs.length > 0 ? { ...told, kind: 'squads-split', detail: heirs.join(', ') } : { ...told, kind: 'squad-ended', detail: null },
    ];
  });
  return [...began, ...ended];
}

/** What happened on the axis of a curve, in order. */
export function listEvents(ground: ReportGround, axis: Axis, words: ReportWords): ReportEvent[] {
  const ofStandards = [...listChanges(ground, axis, words), ...listRolloutEvents(ground, axis)].filter(
    ({ of }) => axis.standards === null || axis.standards.has(of),
  );
  const ofSquads = [...listSquadEvents(ground, axis), ...listMergers(ground, axis), ...listLeadEvents(ground, axis)];
  const events = [...ofStandards.map(({ of: _, ...event }): ReportEvent => event), ...ofSquads];
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind < b.kind ? -1 : 1)).slice(-most);
}
