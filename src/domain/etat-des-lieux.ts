import type { EtatDesLieux } from '../contract/etat-des-lieux';
import { settingsSchema } from '../contract/playbook';
import { createDayCounter } from './calendar';
import type { CollectedFacts, Squad, StatusCategory } from './facts';
import { listTodayNames } from './squad-cases';
import { holdsCase, listParts } from './squad/membership';
import { findFinishedAt, traceCase, type CaseTrace } from './trace';
import { countEach, listMoves } from './variants';

const weekMs = 7 * 86_400_000;
/** A quarter: long enough to see a rhythm, short enough to be how the squad works today. */
const cadenceWeeks = 12;
const maxVariants = 10;
const maxMoves = 30;

/** Without a playbook days are counted as it would by default: Monday to Friday. */
const countDays = createDayCounter(settingsSchema.parse({}));

/** A status path as one text; no status name holds the separator. */
const separator = '\u001f';

interface Ground {
  traces: readonly CaseTrace[];
  /** Names of the statuses of the category "done"; null = not known. */
  done: ReadonlySet<string> | null;
}

const isFinished = ({ visits }: CaseTrace, done: ReadonlySet<string> | null): boolean => done?.has(visits.at(-1)?.stage ?? '') ?? false;

function describeType(name: string, { traces, done }: Ground): EtatDesLieux['types'][number] {
  const own = traces.filter(({ type }) => type === name);
  const known = own.filter((trace) => trace.historyKnown && (done === null || isFinished(trace, done)));
  const variants = countEach(known.map(({ visits }) => visits.map(({ stage }) => stage).join(separator)));
  const visits = own.filter(({ historyKnown }) => historyKnown).map((trace) => trace.visits);
  return {
    name,
    cases: own.length,
    finished: done === null ? null : own.filter((trace) => isFinished(trace, done)).length,
    variants: variants.slice(0, maxVariants).map(({ name: path, cases }) => ({ statuses: path.split(separator), cases })),
    variantsTotal: variants.length,
    moves: listMoves(visits, countDays).slice(0, maxMoves),
  };
}

function measureCadence({ traces, done }: Ground, asOf: number): EtatDesLieux['cadence'] {
  const finishedAt = traces.flatMap((trace) => (done && trace.historyKnown ? (findFinishedAt(trace.visits, done) ?? []) : []));
  return Array.from({ length: cadenceWeeks }, (_, index) => {
    const from = asOf - (cadenceWeeks - index) * weekMs;
    const isInWeek = (at: number): boolean => at > from && at <= from + weekMs;
    return {
      from,
      created: traces.filter(({ createdAt }) => isInWeek(createdAt)).length,
      finished: done && finishedAt.filter(isInWeek).length,
    };
  });
}

/**
 * What is so in a squad at `asOf` (epoch ms), by its own statuses and before any playbook: work item types, statuses, paths, moves with
 * their times, cadence. Statuses go by the name that they have today, else by the last that the changelog gave them. It judges nothing.
 * Null when the cases are not known.
 */
export function describeSquad(squad: Squad, facts: CollectedFacts, asOf: number): EtatDesLieux | null {
  if (!facts.cases.known) return null;
  const today = listTodayNames(facts);
  const categories = facts.statuses.known
    ? new Map<string, StatusCategory>(facts.statuses.value.map(({ name, category }) => [name, category]))
    : null;
  const done = categories && new Set([...categories].flatMap(([name, category]) => (category === 'done' ? [name] : [])));
  const parts = listParts(squad);
  const traces = facts.cases.value.flatMap((history) => {
    const trace = traceCase(history, ({ id, name }) => today.get(id) ?? name, asOf);
    return trace && holdsCase(parts, history, asOf, done && findFinishedAt(trace.visits, done)) ? [trace] : [];
  });
  const ground = { traces, done };
  const now = new Map(countEach(traces.flatMap(({ visits }) => visits.at(-1)?.stage ?? [])).map(({ name, cases }) => [name, cases]));
  const { key, name, tribe } = squad;
  return {
    squad: { key, name, tribe },
    asOf,
    issues: traces.length,
    unknownHistory: traces.filter(({ historyKnown }) => !historyKnown).length,
    types: countEach(traces.map(({ type }) => type)).map((type) => describeType(type.name, ground)),
    statuses: countEach(traces.flatMap(({ visits }) => [...new Set(visits.map(({ stage }) => stage))])).map((status) => ({
      name: status.name,
      category: categories?.get(status.name) ?? null,
      now: now.get(status.name) ?? 0,
      cases: status.cases,
    })),
    cadence: measureCadence(ground, asOf),
  };
}
