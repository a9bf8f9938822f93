import type { IssuePanel } from '../contract/issue-panel';
import type { Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import { createAligner, type Edit } from './alignment';
import type { CaseHistory, Fact, Squad, SquadStatus } from './facts';
import { matchFlow, type FlowMatch } from './flow';
import { renderDeviation } from './render';
import { listTodayNames } from './squad-cases';
import { createStageOf } from './stage-map';
import { traceCase, type CaseTrace, type Visit } from './trace';

export interface PanelInput {
  /** The case as it was read now. */
  history: CaseHistory;
  /** Null before the first playbook. */
  playbook: Playbook | null;
  /** The squad that holds the case's project; null when none does. */
  squad: Pick<Squad, 'stageMap'> | null;
  /** The squad's statuses, for the names that they have today. */
  statuses: Fact<readonly SquadStatus[]>;
  /** Epoch ms. */
  now: number;
  lang: Lang;
}

type Reason = Extract<IssuePanel, { kind: 'nothing' }>['reason'];

const sayNothing = (reason: Reason, status: string | null): IssuePanel => ({ kind: 'nothing', reason, status });

function readTrace({ history, playbook, squad, statuses, now }: PanelInput & { playbook: Playbook; squad: Pick<Squad, 'stageMap'> }) {
  const names = listTodayNames({ statuses, cases: { known: true, value: [history], readAt: now } });
  const stageOf = createStageOf(playbook, squad.stageMap, names);
  // A clock that is behind Jira's must not make a case of today unborn, nor hide its last move.
  const trace = traceCase(history, stageOf, Math.max(now, history.createdAt, history.changes?.at(-1)?.at ?? 0));
  return { trace, isUnmapped: (each: CaseTrace) => stageOf(each.status, each.type) === undefined };
}

function viewStage(
  { playbook, lang }: { playbook: Playbook; lang: Lang },
  visits: readonly Visit[],
  last: Visit,
  match: FlowMatch,
): IssuePanel {
  const stages = visits.map(({ stage }) => stage);
  const aligner = createAligner(match.flow, playbook.stages);
  const finished = match.finishedAt !== null;
  const { edits, next }: { edits: readonly Edit[]; next: readonly string[] } = finished
    ? { edits: aligner.align(stages).edits, next: [] }
    : aligner.alignPrefix(stages);
  const nameOf = (id: string): string => say(playbook.stages.find((stage) => stage.id === id)?.name ?? id, lang);
  return {
    kind: 'stage',
    flow: say(match.flow.name, lang),
    stage: nameOf(last.stage),
    enteredAt: last.at,
    finished,
    next: next.map(nameOf),
    deviations: [...new Set(edits.map((edit) => renderDeviation(edit, playbook, lang)))],
  };
}

/**
 * What the panel on a work item says: its stage and since when, the stages that its flow expects from here (or from where it left the
 * path), and what deviated so far, in words. A status that the squad leaves out on purpose keeps the stage before it. Nobody is named.
 */
export function viewIssue(input: PanelInput): IssuePanel {
  const { history, playbook, squad } = input;
  const status = history.status.name;
  if (!playbook) return sayNothing('no-playbook', null);
  if (!squad) return sayNothing('no-squad', null);
  if (history.changes === null) return sayNothing('unknown-history', status);
  const { trace, isUnmapped } = readTrace({ ...input, playbook, squad });
  const match = trace && matchFlow(playbook.flows, trace);
  if (!trace || !match) return sayNothing('no-flow', status);
  const last = trace.visits.at(-1);
  if (!last || isUnmapped(trace)) return sayNothing('unmapped', status);
  return viewStage({ ...input, playbook }, trace.visits, last, match);
}
