import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAudit } from '../kit/audit-command';
import { describeWithShared } from '../kit/shared';

interface Expected {
  unmappedStatuses: Record<string, number>;
  flows: Record<string, Record<string, ExpectedFlow>>;
}
interface ExpectedFlow {
  issues: number;
  judged: number;
  unknownHistory: number;
  unfinished: number;
  deviatingMoves: number;
  meanFitness: number;
  perfect: number;
  checks: Record<string, { met: number; rate: number }>;
}
interface Audit {
  schema: string;
  asOf: string;
  window: { days: number | null };
  coverage: Record<'squads' | 'issues' | 'unknownHistory' | 'judgeable', number> & { oddities: { kind: string; cases: number }[] };
  cost: { restCalls: number; points: number; invocations: number; sqlStatements: number };
  squads: {
    key: string;
    tribe: string;
    issues: number;
    unmappedStatuses: unknown[];
    oddities: { kind: string; cases: number }[];
    flows: {
      flow: string;
      issues: number;
      judged: number;
      inProgress: number;
      unknownHistory: number;
      outsideWindow: number;
      perfect: number;
      deviatingMoves: number;
      fitness: number;
    }[];
    findings: {
      standard: string;
      check: string;
      state: string;
      observed: { n: number; met: number; rate: number };
      headline: string;
      evidence: string[];
    }[];
  }[];
  adoption: { standard: string; inScope: number; metNow: number; notYet: number; waived: number; notJudged: number }[];
}

describeWithShared('the audit of real Jira data (Apache)', 'data/apache', (folder) => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const { code, stdout, stderr } = runAudit('--snapshot', folder, '--window', 'all', '--json', '-');
  const audit = (code === 0 ? JSON.parse(stdout) : { squads: [], adoption: [] }) as Audit;

  test('ends well and prints the JSON and nothing else', () => {
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(audit.schema).toBe('diapason.audit/1');
    expect(audit.asOf).toBe('2019-01-11T23:58:42.139Z');
    expect(audit.window).toEqual({ days: null });
    expect(audit.coverage).toMatchObject({
      squads: 5,
      issues: 33_591,
      unknownHistory: 7_998,
      judgeable: expect.closeTo(0.762, 3) as number,
    });
    const odd = audit.squads.flatMap(({ oddities }) => oddities);
    expect(audit.coverage.oddities).toEqual([{ kind: 'late', cases: odd.reduce((sum, { cases }) => sum + cases, 0) }]);
    expect(audit.squads.some((squad) => 'etatDesLieux' in squad)).toBe(false);
  });

  test('went through the app: REST calls, points, invocations and SQL', () => {
    expect(audit.cost.restCalls).toBeGreaterThan(336);
    expect(audit.cost.points).toBeGreaterThan(33_591);
    expect(audit.cost.invocations).toBeGreaterThan(60);
    expect(audit.cost.sqlStatements).toBeGreaterThan(300);
  });

  test.each(Object.entries(expected.flows.bugfix ?? {}))('%s equals the independent figures', (key, figures) => {
    const squad = audit.squads.find((one) => one.key === key);
    const flow = squad?.flows.find((one) => one.flow === 'bugfix');
    expect(squad?.issues).toBe(figures.issues);
    expect(flow).toMatchObject({ judged: figures.judged, perfect: figures.perfect, deviatingMoves: figures.deviatingMoves });
    expect(Math.abs((flow?.fitness ?? 0) - figures.meanFitness)).toBeLessThanOrEqual(1e-6);
    expect(flow?.issues).toBe((flow?.judged ?? 0) + (flow?.inProgress ?? 0) + (flow?.unknownHistory ?? 0) + (flow?.outsideWindow ?? 0));
    for (const [id, { met, rate }] of Object.entries(figures.checks)) {
      const finding = squad?.findings.find((one) => `${one.standard}/${one.check}` === id);
      expect(finding?.observed).toMatchObject({ n: figures.judged, met });
      expect(Math.abs((finding?.observed.rate ?? 0) - rate)).toBeLessThanOrEqual(1e-6);
    }
    const fit = squad?.findings.find((one) => one.check === 'path');
    expect(fit?.observed).toMatchObject({ n: figures.judged, met: figures.perfect });
    expect(Math.abs((fit?.observed.rate ?? 0) - figures.meanFitness)).toBeLessThanOrEqual(1e-6);
  });

  test('adoption adds up (a standard of advice alone has no row), and is sorted by key', () => {
    expect(audit.squads.map(({ key }) => key)).toEqual(['AMQ', 'HADOOP', 'HDFS', 'HIVE', 'MAPREDUCE']);
    for (const row of audit.adoption) expect(row.metNow + row.notYet + row.waived + row.notJudged).toBe(row.inScope);
    expect(audit.adoption.map(({ standard }) => standard)).toEqual(['review-before-done']);
    expect(audit.squads.flatMap(({ unmappedStatuses }) => unmappedStatuses)).toEqual([]);
  });

  test('the same in French: the figures equal, the words French', () => {
    const french = JSON.parse(
      runAudit('--snapshot', folder, '--window', 'all', '--squads', 'MAPREDUCE', '--lang', 'fr', '--json', '-').stdout,
    ) as Audit;
    const [squad] = french.squads;
    const same = audit.squads.find(({ key }) => key === 'MAPREDUCE');
    expect(french.squads).toHaveLength(1);
    expect(squad?.flows).toEqual(same?.flows);
    expect(squad?.findings.map(({ observed }) => observed)).toEqual(same?.findings.map(({ observed }) => observed));
    expect(squad?.findings.map(({ headline }) => headline)).not.toEqual(same?.findings.map(({ headline }) => headline));
  });
});
