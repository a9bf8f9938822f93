import { checks } from '../../src/checks';
import type { Playbook } from '../../src/contract/playbook';
import { createAligner } from '../../src/domain/alignment';
import { judgeSquad, type SquadAudit } from '../../src/domain/audit';
import type { CaseHistory } from '../../src/domain/facts';
import { keyFinding } from '../../src/domain/finding';
import { parsePlaybook } from '../../src/domain/playbook/parse';
import { describeWithShared } from '../kit/shared';
import { factsOf, readCases, readExpected, readStatusLog, readYaml, squadOf, type Expected } from './shared-data';

const asOf = Date.parse('2026-01-01T00:00:00.000Z');

function readPlaybook(data: string, set: 'apache' | 'helpdesk'): Playbook {
  const parsed = parsePlaybook(readYaml(data, set), checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.playbook;
}

function auditAll(playbook: Playbook, key: string, cases: readonly CaseHistory[]): SquadAudit {
  return judgeSquad({
    playbook,
    checks,
    squad: squadOf(key, cases[0]?.projectId ?? ''),
    facts: factsOf(cases, asOf),
    asOf,
    window: 'all',
    previous: new Map(),
    incident: () => {
      throw new Error('no check may fail here');
    },
  });
}

function expectFigures(audit: SquadAudit, flow: string, figures: Expected['flows'][string][string]): void {
  const row = audit.flows.find((each) => each.flow === flow);
  expect(row).toMatchObject({
    judged: figures.judged,
    unknownHistory: figures.unknownHistory,
    perfect: figures.perfect,
    deviatingMoves: figures.deviatingMoves,
    outsideWindow: 0,
  });
  expect(row?.fitness).toBeCloseTo(figures.meanFitness, 8);
  expect(row?.issues).toBe((row?.judged ?? 0) + (row?.inProgress ?? 0) + (row?.unknownHistory ?? 0));
  expect(audit.issues).toBe(figures.issues);
  for (const [key, { met, rate }] of Object.entries(figures.checks)) {
    const finding = audit.findings.find((each) => keyFinding(each) === key);
    expect(finding?.observed).toMatchObject({ n: figures.judged, met });
    expect(finding?.observed.rate).toBeCloseTo(rate, 8);
  }
}

function expectVariants(playbook: Playbook, { variants }: Expected): void {
  const aligners = new Map(playbook.flows.map((flow) => [flow.id, createAligner(flow, playbook.stages)]));
  for (const { flow, trace, cost, fitness } of variants) {
    const alignment = aligners.get(flow)?.align(trace);
    expect([trace, alignment?.cost]).toEqual([trace, cost]);
    expect(alignment?.fitness).toBeCloseTo(fitness, 8);
    expect(alignment?.edits).toHaveLength(cost);
  }
}

describeWithShared('Apache bugs: the figures of an independent tool', 'data', (data) => {
  const playbook = readPlaybook(data, 'apache');
  const expected = readExpected(data, 'apache');

  it('aligns every distinct trace alike', () => expectVariants(playbook, expected));

  it.each(Object.entries(expected.flows.bugfix ?? {}))('%s', (key, figures) => {
    expectFigures(auditAll(playbook, key, readCases(data, key)), 'bugfix', figures);
  });

  it('judges the largest squad (11,861 issues) within a second of processor time', () => {
    const cases = readCases(data, 'HIVE');
    const before = process.cpuUsage();
    auditAll(playbook, 'HIVE', cases);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

describeWithShared('Help desk tickets: the figures of an independent tool', 'data', (data) => {
  const playbook = readPlaybook(data, 'helpdesk');
  const expected = readExpected(data, 'helpdesk');
  const log = readStatusLog(data);

  it('aligns every distinct trace alike', () => expectVariants(playbook, expected));

  it.each(Object.entries(expected.flows.ticket ?? {}))('%s', (key, figures) => {
    expectFigures(auditAll(playbook, key, log.get(key) ?? []), 'ticket', figures);
  });

  it('counts the statuses that map to no stage, by the cases that were in them', () => {
    const counts = new Map<string, number>();
    for (const [key, cases] of log) {
      for (const { name, cases: count } of auditAll(playbook, key, cases).unmappedStatuses)
        counts.set(name, (counts.get(name) ?? 0) + count);
    }
    expect(Object.fromEntries(counts)).toEqual(expected.unmappedStatuses);
  });
});
