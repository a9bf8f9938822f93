import { checks } from '../../src/checks';
import { exampleAsOf, exampleCases, examplePlaybook, exampleProject } from '../../src/checks/example';
import { standardSchema, type Playbook } from '../../src/contract/playbook';
import { judgeSquad, type SquadAudit, type SquadJudging } from '../../src/domain/audit';
import type { CollectedFacts, UnknownReason } from '../../src/domain/facts';
import { knowFacts } from '../kit/facts';
import { keyFinding, storedFindingSchema, type FindingKey, type StoredFinding } from '../../src/domain/finding';
import { renderFinding } from '../../src/domain/render';

const day = 86_400_000;
const whole = ['open', 'build', 'review', 'done'];
const review = { id: 'reviewed', use: 'process/passes-through', with: { flow: 'feature', stage: 'review', atLeast: 0.9 } };

const playbookWith = (...standards: object[]): Playbook => ({
  ...examplePlaybook,
  standards: standards.map((standard, index) => standardSchema.parse({ id: `s${index}`, title: 'T', checks: [review], ...standard })),
});

const unknown = (reason: UnknownReason) => ({ known: false, reason, at: exampleAsOf }) as const;
const known = <T>(value: T) => ({ known: true, value, readAt: exampleAsOf }) as const;
const facts = (more: Partial<CollectedFacts> = {}): CollectedFacts => ({
  ...knowFacts({ project: exampleProject, statuses: [], assignments: {}, cases: exampleCases({ count: 10, stages: whole }) }, exampleAsOf),
  ...more,
});

const judge = (playbook: Playbook, more: Partial<SquadJudging> = {}): SquadAudit =>
  judgeSquad({
    playbook,
    checks,
    squad: { key: 'DEMO', name: 'Démo', tribe: 'Voyageur', kind: 'product', projectIds: ['1'], stageMap: {} },
    facts: facts(),
    asOf: exampleAsOf,
    previous: new Map(),
    incident: () => 'i-1',
    ...more,
  });

const states = ({ findings }: SquadAudit): string[] => findings.map(({ state }) => state);
const asPrevious = ({ findings }: SquadAudit): Map<FindingKey, StoredFinding> => new Map(findings.map((each) => [keyFinding(each), each]));
const headline = (audit: SquadAudit, playbook: Playbook, lang: 'en' | 'fr' = 'en') => {
  const [finding] = audit.findings;
  if (!finding) throw new Error('no finding');
  return renderFinding(finding, { playbook, check: checks.get(finding.use), lang, timeZone: 'Europe/Paris', projectKey: 'DEMO' });
};

describe('which standards are judged', () => {
  it('all but drafts', () => {
    const modes = ['draft', 'shadow', 'advice', 'counted', 'required'].map((mode) => ({ id: mode, mode }));
    expect(judge(playbookWith(...modes)).findings.map(({ standard }) => standard)).toEqual(['shadow', 'advice', 'counted', 'required']);
  });

  it.each([
    [{}, 'met'],
    [{ tribes: ['voyageur'] }, 'met'],
    [{ tribes: ['Paiement'] }, 'not-applicable'],
    [{ squads: ['DEMO'] }, 'met'],
    [{ squads: ['de\u0301mo'] }, 'met'],
    [{ kinds: ['platform'] }, 'not-applicable'],
    [{ tribes: ['Voyageur'], kinds: ['platform'] }, 'not-applicable'],
    [{ tribes: ['Voyageur'], except: { squads: ['DEMO'] } }, 'not-applicable'],
    [{ tribes: ['Voyageur'], except: {} }, 'met'],
  ])('in scope %j: %s', (scope, state) => {
    expect(states(judge(playbookWith({ scope })))).toEqual([state]);
  });

  it('not before the day it comes into force', () => {
    const playbook = playbookWith({ since: '2026-05-01' });
    expect(states(judge(playbook))).toEqual(['not-applicable']);
    expect(headline(judge(playbook), playbook, 'fr')?.headline).toBe('Cette pratique s’appliquera à partir du 1er mai.');
  });
});

describe('the state of a finding', () => {
  const skipping = facts({ cases: known(exampleCases({ count: 10, stages: ['open', 'done'] })) });
  const grace = { since: '2026-03-20', graceDays: 30 };

  it('is grace while the standard is new, with what was measured beside it; but met is met', () => {
    const [finding] = judge(playbookWith(grace), { facts: skipping }).findings;
    expect(finding).toMatchObject({ state: 'grace', measured: 'not-yet' });
    expect(states(judge(playbookWith(grace)))).toEqual(['met']);
    expect(states(judge(playbookWith(grace), { facts: skipping, asOf: Date.parse('2026-04-19T00:00:00Z') }))).toEqual(['not-yet']);
  });

  it('began when it changed, and is as old as its first day while it stays', () => {
    const playbook = playbookWith({});
    const first = judge(playbook, { asOf: exampleAsOf - day });
    const second = judge(playbook, { previous: asPrevious(first) });
    expect(second.findings[0]?.since).toBe(exampleAsOf - day);
    const third = judge(playbook, { previous: asPrevious(second), facts: skipping, asOf: exampleAsOf + day });
    expect(third.findings[0]).toMatchObject({ state: 'not-yet', since: exampleAsOf + day });
  });

  it('is "can’t tell" with the reason when a fact is unknown, and the last good result stands for 14 days', () => {
    const playbook = playbookWith({});
    const blind = facts({ cases: unknown({ code: 'refused', status: 403 }) });
    const good = judge(playbook);
    const later = judge(playbook, { facts: blind, asOf: exampleAsOf + 10 * day, previous: asPrevious(good) });
    expect(later.findings[0]).toMatchObject({ state: 'cant-tell', lastGood: { measured: 'met', asOf: exampleAsOf } });
    expect(later.flows).toEqual([]);
    const text = headline(later, playbook);
    expect(text?.headline).toBe('Can’t tell: Jira refused to show the work items (error 403).');
    expect(text?.notes).toEqual(['Last seen on 3 April: met. That result stands for 14 days.']);
    expect(text?.fixes[0]).toMatchObject({ text: 'Give the app the *Browse spaces* permission in this space.', who: 'jira-admin' });
    const again = judge(playbook, { facts: blind, asOf: exampleAsOf + 14 * day, previous: asPrevious(later) });
    expect(again.findings[0]?.lastGood).not.toBeNull();
    expect(judge(playbook, { facts: blind, asOf: exampleAsOf + 15 * day, previous: asPrevious(again) }).findings[0]?.lastGood).toBeNull();
  });

  it('is "can’t tell" with an incident when a check throws, and the other checks go on', () => {
    const playbook = playbookWith({ checks: [{ ...review, id: 'bad', with: { flow: 'gone', stage: 'review' } }, review] });
    const incidents: unknown[] = [];
    const audit = judge(playbook, { onIncident: (incident) => incidents.push(incident) });
    expect(states(audit)).toEqual(['cant-tell', 'met']);
    expect(incidents).toEqual([{ id: 'i-1', check: 'process/passes-through', error: expect.any(RangeError) as unknown }]);
    expect(headline(audit, playbook)?.headline).toContain('i-1');
  });

  it('is plain JSON that its schema accepts', () => {
    for (const finding of judge(playbookWith({}), { facts: skipping }).findings) {
      expect(storedFindingSchema.parse(JSON.parse(JSON.stringify(finding)))).toEqual(finding);
    }
  });

  it('keeps ten keys of evidence, by cost, then number', () => {
    const many = facts({ cases: known(exampleCases({ count: 12, stages: ['open', 'done'] })) });
    const [finding] = judge(playbookWith({}), { facts: many }).findings;
    expect(finding?.evidenceTotal).toBe(12);
    expect(finding?.evidence).toEqual(Array.from({ length: 10 }, (_, index) => `DEMO-${index + 1}`));
  });
});

describe('the window', () => {
  /** One story a day: number k was finished k days before. */
  const daily = facts({ cases: known(exampleCases({ count: 300, stages: whole })) });
  const windowed = (more: object): Playbook => playbookWith({ checks: [{ ...review, ...more }] });

  it('is the check’s own, else the settings’, and is open below', () => {
    expect(judge(windowed({ windowDays: 10 }), { facts: daily }).findings[0]).toMatchObject({
      windowDays: 10,
      widened: false,
      observed: { n: 9 },
    });
    expect(judge(windowed({}), { facts: daily }).findings[0]).toMatchObject({ windowDays: 90, observed: { n: 89 } });
  });

  it('widens to the least number of days that holds enough, and says so', () => {
    const playbook = windowed({ windowDays: 10, minSample: 100 });
    const audit = judge(playbook, { facts: daily });
    expect(audit.findings[0]).toMatchObject({ windowDays: 101, widened: true, observed: { n: 100 }, state: 'met' });
    expect(headline(audit, playbook)?.notes).toEqual(['Looked back over 101 days, so that there is enough to tell.']);
  });

  it('never widens beyond widenDays: then it is too early, with what there is', () => {
    const few = facts({ cases: known(exampleCases({ count: 4, stages: whole })) });
    expect(judge(windowed({}), { facts: few }).findings[0]).toMatchObject({
      state: 'too-early',
      windowDays: 365,
      observed: { n: 4, met: 4, rate: 1 },
    });
  });

  it('is replaced by an override, which never widens; "all" has no lower bound', () => {
    expect(judge(windowed({ minSample: 100 }), { facts: daily, window: 30 }).findings[0]).toMatchObject({
      state: 'too-early',
      windowDays: 30,
    });
    const all = judge(windowed({}), { facts: daily, window: 'all' });
    expect(all.findings[0]).toMatchObject({ windowDays: null, observed: { n: 300 } });
    expect(all.flows[0]).toMatchObject({ judged: 300, outsideWindow: 0 });
    expect(judge(windowed({}), { facts: daily }).flows[0]).toMatchObject({ issues: 300, judged: 89, outsideWindow: 211 });
  });
});

describe('the flows', () => {
  it('count each case once: judged, in progress, unknown or outside the window', () => {
    const [finished, open, dark, darkOpen] = exampleCases(
      { count: 1, stages: whole },
      { count: 1, stages: ['open', 'build'] },
      { count: 1, stages: whole },
      { count: 1, stages: ['open'] },
    );
    if (!finished || !open || !dark || !darkOpen) throw new Error('no cases');
    const cases = [finished, open, { ...dark, changes: null }, { ...darkOpen, changes: null }, { ...finished, key: 'X-1', projectId: '2' }];
    const audit = judge(examplePlaybook, { facts: facts({ cases: known(cases) }) });
    expect(audit.flows[0]).toMatchObject({
      issues: 4,
      judged: 1,
      inProgress: 2,
      unknownHistory: 1,
      outsideWindow: 0,
      perfect: 1,
      fitness: 1,
    });
    expect(audit).toMatchObject({ issues: 4, unknownHistory: 2 });
  });

  it('take the first that fits: resolutions speak of finished cases only', () => {
    const base = examplePlaybook.flows[0];
    if (!base) throw new Error('no flow');
    const flows = [
      { ...base, id: 'kept', appliesTo: { issueTypes: ['STORY'], resolutions: ['done'] } },
      { ...base, id: 'dropped', appliesTo: { issueTypes: ['Story'], statuses: ['Done'] } },
    ];
    const [a, b, c] = exampleCases({ count: 2, stages: whole }, { count: 1, stages: ['open'] });
    if (!a || !b || !c) throw new Error('no cases');
    const cases = [{ ...a, resolution: { id: '1', name: 'Done' } }, b, c];
    const audit = judge({ ...examplePlaybook, flows }, { facts: facts({ cases: known(cases) }) });
    expect(audit.flows.map(({ flow, judged, inProgress }) => [flow, judged, inProgress])).toEqual([
      ['kept', 1, 1],
      ['dropped', 1, 0],
    ]);
  });

  it('explain deviations, the most costly first, with the first keys', () => {
    const cases = exampleCases(
      { count: 4, stages: ['open', 'build', 'done', 'build', 'review', 'done'] },
      { count: 2, stages: ['build', 'review', 'done'] },
    );
    const strict = examplePlaybook.flows.map((flow) => ({
      ...flow,
      moves: { ...flow.moves, build: ['review'], review: ['done'], done: [] },
    }));
    const [flow] = judge({ ...examplePlaybook, flows: strict }, { facts: facts({ cases: known(cases) }) }).flows;
    expect(flow?.topDeviations.map(({ kind, stage, after, cases: count, cost }) => [kind, stage, after, count, cost])).toEqual([
      ['extra', 'build', 'done', 4, 4],
      ['extra', 'done', 'build', 4, 4],
      ['skipped', 'open', null, 2, 2],
    ]);
    expect(flow?.topDeviations[0]?.examples).toEqual(['DEMO-1', 'DEMO-2', 'DEMO-3']);
    expect(flow).toMatchObject({ deviatingMoves: 10, perfect: 0, variants: 2 });
  });
});
