import type { StageMapView } from '../../src/contract/stage-map';
import {
  acceptAll,
  listAcceptable,
  listConflicts,
  readChoice,
  rebase,
  withChoice,
  writeMap,
  type StageChoice,
  type StatusRow,
} from '../../static/app/src/views/stage-map/stage-map-draft';

const row = (id: string, source: StatusRow['source'], stage: string | null = null, more: Partial<StatusRow> = {}): StatusRow => ({
  id,
  name: id,
  category: 'new',
  issueTypes: ['Story'],
  stage,
  source,
  byPlaybook: source === 'playbook' ? stage : null,
  cases: 0,
  current: true,
  proposal: null,
  ...more,
});
const viewOf = (...statuses: StatusRow[]): StageMapView => ({
  siblings: [],
  squad: { key: 'DATA', name: 'Data' },
  version: 1,
  confirmedAt: null,
  mayConfirm: true,
  stages: [],
  statuses,
});
const stage = (id: string): StageChoice => ({ kind: 'stage', stage: id });
const toDo = row('To Do', 'playbook', 'ready');
const blocked = row('Blocked', 'unmapped', null, { cases: 19 });
const parked = row('Parked', 'left-out');

test('accepting what is sure enough makes it a choice, and touches neither what was chosen already nor what is unsure', () => {
  const proposal = (confidence: number, to = 'review') => ({ stage: to, confidence, reason: '' });
  const sure = row('QA', 'unmapped', null, { proposal: proposal(0.9) });
  const same = row('Doing', 'playbook', 'build', { proposal: proposal(0.99, 'build') });
  const unsure = row('Design', 'unmapped', null, { proposal: proposal(0.6) });
  const statuses = [sure, same, unsure, blocked];
  expect(listAcceptable(statuses, {}).map(({ id }) => id)).toEqual(['QA']);
  expect(acceptAll(statuses, { 'To Do': stage('idea') })).toEqual({ 'To Do': stage('idea'), QA: stage('review') });
  expect(acceptAll(statuses, { QA: { kind: 'left-out' } })).toEqual({ QA: { kind: 'left-out' } });
});

test('confirming fixes what is shown, keeps what is left out on purpose, and answers no open question', () => {
  expect(writeMap([toDo, blocked, parked], {})).toEqual({ 'To Do': 'ready', Parked: null });
  expect(writeMap([toDo, blocked], { Blocked: { kind: 'left-out' } })).toEqual({ 'To Do': 'ready', Blocked: null });
});

test('choosing what is saved already is no change', () => {
  const draft = withChoice({}, blocked, stage('build'));
  expect(Object.keys(draft)).toEqual(['Blocked']);
  expect(withChoice(draft, blocked, readChoice(blocked))).toEqual({});
});

describe('when someone else saved in the meantime', () => {
  const before = viewOf(toDo, blocked, parked);
  const theirs = viewOf(row('To Do', 'confirmed', 'idea'), row('Blocked', 'confirmed', 'build'), row('Parked', 'left-out'));

  test('what both said differently is listed, also where I left the old value', () => {
    expect(listConflicts(before, theirs, { Blocked: stage('review') })).toEqual([
      { row: theirs.statuses[0], mine: stage('ready'), theirs: stage('idea') },
      { row: theirs.statuses[1], mine: stage('review'), theirs: stage('build') },
    ]);
  });
  test('what we agree on is no conflict, and no change of mine any more', () => {
    const agreed = { 'To Do': stage('idea'), Blocked: stage('build') };
    expect(listConflicts(before, theirs, agreed)).toEqual([]);
    expect(rebase(agreed, theirs)).toEqual({});
  });
  test('my own choices stay on top of theirs', () => {
    expect(rebase({ Blocked: stage('review') }, theirs)).toEqual({ Blocked: stage('review') });
  });
});
