import { exampleAsOf, exampleCases, examplePlaybook } from '../../src/checks/example';
import { issuePanelSchema } from '../../src/contract/issue-panel';
import type { CaseHistory } from '../../src/domain/facts';
import { viewIssue, type PanelInput } from '../../src/domain/issue-panel';

const day = 86_400_000;
const missing = { known: false, reason: { code: 'missing' }, at: exampleAsOf } as const;

function caseThrough(...stages: string[]): CaseHistory {
  const [history] = exampleCases({ count: 1, stages });
  if (!history) throw new Error('no case');
  return history;
}

const view = (history: CaseHistory, more: Partial<PanelInput> = {}) => {
  const panel = viewIssue({
    history,
    playbook: examplePlaybook,
    squad: { stageMap: {} },
    statuses: missing,
    now: exampleAsOf,
    lang: 'en',
    ...more,
  });
  return issuePanelSchema.parse(panel);
};
const nothing = (reason: string, status: string | null) => ({ kind: 'nothing', reason, status });

describe('the panel on a work item', () => {
  it('says the stage, since when, and what the flow expects from here', () => {
    expect(view(caseThrough('open', 'build'))).toEqual({
      ...{ kind: 'stage', flow: 'Feature', stage: 'Build', enteredAt: exampleAsOf - day, finished: false },
      next: ['Review', 'Done'],
      deviations: [],
    });
  });

  it('says what deviated so far, in the reader’s language', () => {
    expect(view(caseThrough('open', 'review'), { lang: 'fr' })).toMatchObject({
      flow: 'Fonctionnalité',
      stage: 'Vérification',
      next: ['Terminé'],
      deviations: ['L’étape *Réalisation* a été sautée après *Ouvert*'],
    });
  });

  it('expects nothing of what is finished, and judges it as the checks do', () => {
    expect(view(caseThrough('open', 'build', 'done'))).toMatchObject({
      ...{ finished: true, next: [] },
      deviations: ['*Review* was skipped after *Build*'],
    });
  });

  it('keeps the stage while the work item is in a status that the squad left out on purpose', () => {
    const blocked = { id: '7', name: 'Blocked' };
    const open = caseThrough('open', 'build');
    const history: CaseHistory = {
      ...open,
      status: blocked,
      changes: [...(open.changes ?? []), { at: exampleAsOf - 60_000, field: 'status', from: open.status, to: blocked }],
    };
    expect(view(history, { squad: { stageMap: { '7': null } } })).toMatchObject({ stage: 'Build', enteredAt: exampleAsOf - day });
    expect(view(history)).toEqual(nothing('unmapped', 'Blocked'));
  });

  it('goes by the name that a status has today when its old name means nothing', () => {
    const history = { ...caseThrough('open', 'build'), status: { id: '2', name: 'Renamed' } };
    const changes = history.changes?.map((change) =>
      change.field === 'status' ? { ...change, to: { id: '2', name: 'Some old name' } } : change,
    );
    const statuses = {
      known: true,
      value: [{ id: '2', name: 'In Progress', category: 'indeterminate', issueTypes: [] }],
      readAt: 0,
    } as const;
    expect(view({ ...history, changes: changes ?? null }, { statuses })).toMatchObject({ stage: 'Build' });
  });

  it('shows the last move even when the clock here is behind Jira’s', () => {
    expect(view(caseThrough('open', 'build'), { now: exampleAsOf - 5 * day })).toMatchObject({ stage: 'Build' });
  });

  it.each([
    ['no playbook is published', { playbook: null }, nothing('no-playbook', null)],
    ['no squad holds the project', { squad: null }, nothing('no-squad', null)],
    ['the history is not known', { history: { ...caseThrough('open'), changes: null } }, nothing('unknown-history', 'To Do')],
    ['no flow takes this type', { history: { ...caseThrough('open'), type: { id: '9', name: 'Bug' } } }, nothing('no-flow', 'To Do')],
    [
      'the status stands for no stage',
      { history: { ...caseThrough('open'), status: { id: '8', name: 'UAT' } } },
      nothing('unmapped', 'UAT'),
    ],
  ] as const)('says why there is nothing to say: %s', (_title, more, expected) => {
    expect(view(caseThrough('open'), more)).toEqual(expected);
  });
});
