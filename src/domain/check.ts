import type { z } from 'zod';
import type { Doer, MeasuredState, Observed } from '../contract/finding';
import type { Flow, Objective, Playbook, Role, Stage } from '../contract/playbook';
import type { Lang } from '../contract/text';
import type { CountDays } from './calendar';
import type { CaseHistory, CollectedFacts, FactName, Facts } from './facts';
import type { LinkKind } from './finding';
import type { FlowCase, JudgedCases, Sample } from './flow-cases';
import type { StageOf } from './stage-map';
import type { Values } from './value';
import type { JudgedWindow } from './verdict';

/** What a check is told beside its facts. Everything is prepared once per squad. */
export interface CheckContext {
  /** Epoch ms. */
  asOf: number;
  minSample: number;
  stages: readonly Stage[];
  roles: readonly Role[];
  objectives: readonly Objective[];
  /** Throws a RangeError for an id that the playbook does not hold; the parser has refused those. */
  flow(id: string): Flow;
  /** The flow's finished cases of known history in this check's window, by key. */
  judged(flowId: string): JudgedCases;
  /** The flow's finished cases, or (`all`) those in progress too, whose moment lies in this check's window; null = leave the case out. */
  pick(flowId: string, which: 'finished' | 'all', momentOf: (each: FlowCase) => number | null): JudgedCases<FlowCase>;
  /** The flow's cases in progress, by key, those of unknown history too. */
  open(flowId: string): readonly FlowCase[];
  /** Of anything with a moment, what lies in this check's window. */
  sample<T>(items: readonly T[], momentOf: (each: T) => number): Sample<T>;
  /** Every work item that the squad holds, whatever its flow. */
  histories: readonly CaseHistory[];
  /** The window as it is asked for, never widened: for what is no sample of cases. */
  window: JudgedWindow;
  countDays: CountDays;
  stageOf: StageOf;
}

/** A fix: what to do, how long it takes, who may. */
export interface Fix<M extends string> {
  message: M;
  minutes: number;
  who: Doer;
  link: LinkKind | null;
}

/** What a check answers. Message ids are its own, or the engine's (`engine/…`). `values` and `observed` fill all of them. */
export interface Verdict<M extends string> {
  /** `cant-tell`: its facts are known, but a part of them that decides is not. */
  measured: MeasuredState;
  observed: Observed;
  headline: M;
  expected: M;
  notes?: readonly M[];
  fixes?: readonly Fix<M>[];
  values: Values;
  /** Every item that misses, with its cost; the engine sorts them and keeps ten keys. */
  evidence?: readonly { key: string; cost: number }[];
  /** For what has a past: the days that were looked at. */
  window?: JudgedWindow;
}

/** A part of the playbook that a parameter names, for the parser to verify. `path` leads to it within `with`. */
export interface Reference {
  kind: 'stage' | 'flow' | 'role' | 'objective';
  id: string;
  path: readonly (string | number)[];
}

/** What a check asks of cases beside their moves, and of pages. */
export interface TrackedFacts {
  fields?: readonly string[];
  links?: boolean;
  /** Labels of pages in the squad's Confluence space. */
  labels?: readonly string[];
  /** Links by which cases wait for others. */
  waits?: readonly string[];
  /** Fields in which objectives are named. */
  objectives?: readonly string[];
}

/** Facts, parameters and the answer they must give: a test, and a paragraph of the check's page. */
export interface Example {
  title: string;
  playbook: Playbook;
  facts: Partial<{ [N in FactName]: Facts[N] }>;
  with: Readonly<Record<string, unknown>>;
  minSample?: number;
  state: MeasuredState;
  /** The headline in English, filled. */
  headline: string;
}

type OwnMessage<T> = keyof T & string;
type AnyMessage<T> = OwnMessage<T> | `engine/${string}`;

interface CheckDefinition<
  Need extends FactName,
  Help extends FactName,
  P extends z.ZodObject,
  En extends Readonly<Record<string, string>>,
> {
  id: `${'process' | 'config' | 'roles' | 'knowledge' | 'tools' | 'attest' | 'teams' | 'steering'}/${string}`;
  /** The question that it answers. */
  about: Readonly<Record<Lang, string>>;
  needs: readonly Need[];
  /** Facts that it judges without, and that tell what helps: absent where they are unknown. */
  helpedBy?: readonly Help[];
  /** What it can measure where that is not the usual: met, partly, not-yet, too-early and, if examples show them, others. */
  states?: readonly MeasuredState[];
  /** The schema of `with`, a strict object. */
  params: P;
  refs?: (params: z.output<P>) => readonly Reference[];
  /** What it needs to know of cases beside their moves: Jira fields by name, links. */
  tracks?: (params: z.output<P>) => TrackedFacts;
  messages: { en: En; fr: Readonly<Record<NoInfer<OwnMessage<En>>, string>> };
  evaluate: (input: {
    facts: Pick<Facts, Need> & Partial<Pick<Facts, Help>>;
    params: z.output<P>;
    context: CheckContext;
  }) => Verdict<NoInfer<AnyMessage<En>>>;
  examples: readonly Example[];
}

/** A check as the engine, the parser and the pages see it. */
export interface Check {
  id: string;
  about: Readonly<Record<Lang, string>>;
  needs: readonly FactName[];
  /** Facts that it judges without, and that tell what helps. */
  helpedBy: readonly FactName[];
  /** What its examples must show, at least. */
  states: readonly MeasuredState[];
  params: z.ZodObject;
  messages: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  /** The parts of the playbook that these parameters name; the parameters must fit the schema. */
  listReferences(params: unknown): readonly Reference[];
  /** What it asks of cases beside their moves; the parameters must fit the schema. */
  listTracked(params: unknown): TrackedFacts;
  /** Judges; every needed fact must be known. Parameters that do not fit the schema throw a ZodError. */
  judge(facts: CollectedFacts, params: unknown, context: CheckContext): Verdict<string>;
  examples: readonly Example[];
}

/** The checks that exist, by id, in the order of their ids. */
export type CheckRegistry = ReadonlyMap<string, Check>;

/** Those of the facts that are known. */
function pickFacts<N extends FactName>(facts: CollectedFacts, names: readonly N[]): Partial<Pick<Facts, N>> {
  const picked: Partial<Facts> = {};
  const put = <M extends FactName>(name: M): void => {
    const fact: CollectedFacts[M] = facts[name];
    if (fact.known) picked[name] = fact.value;
  };
  names.forEach(put);
  return picked;
}

const usualStates: readonly MeasuredState[] = ['met', 'partly', 'not-yet', 'too-early'];

/**
 * Makes a check of its definition. Message ids that the check does not have, facts that it does not declare and missing translations
 * do not compile.
 */
export function defineCheck<
  const Need extends FactName,
  P extends z.ZodObject,
  const En extends Readonly<Record<string, string>>,
  const Help extends FactName = never,
>(definition: CheckDefinition<Need, Help, P, En>): Check {
  const { id, about, needs, helpedBy = [], states = usualStates, params, messages, examples } = definition;
  return {
    id,
    about,
    needs,
    helpedBy,
    states,
    params,
    messages,
    examples,
    listReferences: (raw) => definition.refs?.(params.parse(raw)) ?? [],
    listTracked: (raw) => definition.tracks?.(params.parse(raw)) ?? {},
    judge: (facts, raw, context) => {
      // The engine has seen to it that every needed fact is known.
      const known = pickFacts(facts, [...needs, ...helpedBy]) as Pick<Facts, Need> & Partial<Pick<Facts, Help>>;
      return definition.evaluate({ facts: known, params: params.parse(raw), context });
    },
  };
}

/** Puts checks into a registry; they must come sorted by id, each once. */
export function registerChecks(checks: readonly Check[]): CheckRegistry {
  checks.forEach(({ id }, index) => {
    const before = checks[index - 1];
    if (before && before.id >= id) throw new RangeError(`Checks must be sorted by id, each once: "${before.id}" stands before "${id}".`);
  });
  return new Map(checks.map((check) => [check.id, check]));
}
