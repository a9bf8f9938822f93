import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runAudit } from '../kit/audit-command';
import { describeWithShared } from '../kit/shared';

interface Expected {
  unmappedStatuses: Record<string, number>;
  flows: Record<
    string,
    Record<
      string,
      Record<'issues' | 'judged' | 'unfinished' | 'deviatingMoves' | 'meanFitness' | 'perfect', number> & {
        checks: Record<string, { met: number; rate: number }>;
      }
    >
  >;
  variants: { trace: string[]; count: number; cost: number; fitness: number }[];
}
interface Deviation {
  kind: string;
  stage: string;
  cases: number;
  cost: number;
  examples: string[];
}
interface Squad {
  key: string;
  name: string;
  issues: number;
  unknownHistory: number;
  unmappedStatuses: { name: string; cases: number }[];
  flows: ({ flow: string; topDeviations: Deviation[] } & Record<
    'issues' | 'judged' | 'inProgress' | 'unknownHistory' | 'outsideWindow' | 'perfect' | 'deviatingMoves' | 'fitness' | 'variants',
    number
  >)[];
  findings: { standard: string; check: string; observed: { n: number; met: number; rate: number }; evidence: string[] }[];
}
interface Audit {
  asOf: string;
  source: string;
  coverage: Record<string, number>;
  squads: Squad[];
}

/** The judged traces of each squad, read from the log by simpler means than the app's. */
function readTraces(log: string, stageMap: Record<string, string>): Map<string, string[][]> {
  const cases = new Map<string, { squad: string; trace: string[] }>();
  for (const line of log.trim().split('\n').slice(1)) {
    const [squad = '', id = '', , , status = ''] = line.split(',');
    const known = cases.get(id) ?? { squad, trace: [] };
    cases.set(id, known);
    const stage = stageMap[status];
    if (stage !== undefined && known.trace.at(-1) !== stage) known.trace.push(stage);
  }
  const bySquad = new Map<string, string[][]>();
  for (const { squad, trace } of cases.values()) if (trace.at(-1) === 'closed') bySquad.set(squad, [...(bySquad.get(squad) ?? []), trace]);
  return bySquad;
}

describeWithShared('the audit of a status log (help desk)', 'data/helpdesk', (folder) => {
  const file = join(folder, 'status-log.csv');
  const playbook = join(folder, 'playbook.yaml');
  const log = readFileSync(file, 'utf8');
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
  const { stageMap } = parse(readFileSync(playbook, 'utf8')) as { stageMap: Record<string, string> };
  const { code, stdout, stderr } = runAudit('--log', file, '--playbook', playbook, '--window', 'all', '--json', '-');
  const audit = (code === 0 ? JSON.parse(stdout) : { squads: [] }) as Audit;

  test('ends well: a log that is read whole has nothing that could not be read', () => {
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(audit).toMatchObject({
      source: 'log',
      asOf: '2014-01-03T13:20:58.000Z',
      coverage: { squads: 4, issues: 4_580, unknownHistory: 0, judgeable: 1 },
    });
    expect(audit.squads.map(({ key, name }) => [key, name])).toEqual([1, 2, 3, 4].map((n) => [`Workgroup ${n}`, `Workgroup ${n}`]));
  });

  test.each(Object.entries(expected.flows.ticket ?? {}))('%s equals the independent figures', (key, figures) => {
    const squad = audit.squads.find((each) => each.key === key);
    const flow = squad?.flows.find((each) => each.flow === 'ticket');
    expect(squad).toMatchObject({ issues: figures.issues, unknownHistory: 0 });
    expect(flow).toMatchObject({
      ...{ issues: figures.issues, judged: figures.judged, inProgress: figures.unfinished, unknownHistory: 0, outsideWindow: 0 },
      ...{ perfect: figures.perfect, deviatingMoves: figures.deviatingMoves },
    });
    expect(flow?.fitness).toBeCloseTo(figures.meanFitness, 8);
    for (const [id, { met, rate }] of Object.entries(figures.checks)) {
      const finding = squad?.findings.find((each) => `${each.standard}/${each.check}` === id);
      expect(finding?.observed).toMatchObject({ n: figures.judged, met });
      expect(finding?.observed.rate).toBeCloseTo(rate, 8);
    }
  });

  test('every variant is there, as often as it should be, and costs what it should', () => {
    const traces = readTraces(log, stageMap);
    const known = new Map(expected.variants.map((variant) => [variant.trace.join(' '), variant]));
    const counts = new Map<string, number>();
    for (const { key, flows } of audit.squads) {
      const own = (traces.get(key) ?? []).map((trace) => trace.join(' '));
      for (const trace of own) counts.set(trace, (counts.get(trace) ?? 0) + 1);
      const costs = own.map((trace) => known.get(trace)?.cost ?? Number.NaN);
      expect(flows[0]).toMatchObject({
        variants: new Set(own).size,
        perfect: costs.filter((cost) => cost === 0).length,
        deviatingMoves: costs.reduce((sum, cost) => sum + cost, 0),
      });
    }
    expect(counts).toEqual(new Map(expected.variants.map(({ trace, count }) => [trace.join(' '), count])));
  });

  test('evidence and examples are the cases as the log writes them', () => {
    const written = new Set(log.split('\n').map((line) => line.split(',')[1]));
    const shown = audit.squads.flatMap(({ findings, flows }) => [
      ...findings.flatMap(({ evidence }) => evidence),
      ...flows.flatMap(({ topDeviations }) => topDeviations.flatMap(({ examples }) => examples)),
    ]);
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((key) => !written.has(key))).toEqual([]);
  });

  test('statuses that map to no stage are counted by the cases that were in them', () => {
    const counts = new Map<string, number>();
    for (const { name, cases } of audit.squads.flatMap(({ unmappedStatuses }) => unmappedStatuses))
      counts.set(name, (counts.get(name) ?? 0) + cases);
    expect(Object.fromEntries(counts)).toEqual(expected.unmappedStatuses);
  });
});

describe('a log of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diapason-log-'));
  const file = join(folder, 'log.csv');
  const playbook = join(folder, 'playbook.yaml');
  const rows = (...lines: string[]): void => writeFileSync(file, ['squad,case,type,resolution,status,entered_at', ...lines, ''].join('\n'));
  beforeAll(() =>
    writeFileSync(
      playbook,
      `playbook: 1
id: small
name: { en: Small, fr: Petit }
stages:
  - { id: open, category: new, name: { en: Open, fr: Ouvert } }
  - { id: review, category: indeterminate, name: { en: Review, fr: Revue } }
  - { id: done, category: done, name: { en: Done, fr: Terminé } }
stageMap: { To Do: open, In Review: review, Done: done }
flows:
  - { id: work, name: { en: Work, fr: Travail }, start: [open], end: [done], moves: { open: [review], review: [done], done: [open] } }
standards:
  - id: review
    version: 1
    area: delivery
    title: { en: Review, fr: Revue }
    why: { en: Because., fr: Parce que. }
    checks:
      - { id: passes, use: process/passes-through, with: { flow: work, stage: review, atLeast: 0.9 }, minSample: 1 }
`,
    ),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  test('keys of any form reach the finding: numbers, quotes, commas, letters of any case, other scripts', () => {
    const keys = ['10002', 'INC-7', 'inc-7', '"He said ""no"", twice"', 'Vorgang 3/2024', '案件 1'];
    rows(
      ...keys.flatMap((key) => [
        `"Équipe n° 1",${key},Ticket,,To Do,2024-03-01T09:00:00.000+0100`,
        `"Équipe n° 1",${key},Ticket,,Done,2024-03-01T09:00:00.000+0100`,
      ]),
      '10001,X,Ticket,,To Do,2024-03-02T00:00:00Z',
    );
    const { code, stdout, stderr } = runAudit('--log', file, '--playbook', playbook, '--json', '-');
    expect([code, stderr]).toEqual([0, '']);
    const audit = JSON.parse(stdout) as Audit;
    expect(audit.squads.map(({ key, issues }) => [key, issues])).toEqual([
      ['10001', 1],
      ['Équipe n° 1', 6],
    ]);
    const [finding] = audit.squads[1]?.findings ?? [];
    expect(finding?.observed).toMatchObject({ n: 6, met: 0 });
    expect(new Set(finding?.evidence)).toEqual(new Set(['10002', 'INC-7', 'inc-7', 'He said "no", twice', 'Vorgang 3/2024', '案件 1']));
  });

  test('rows of one instant keep the order of the file, more than an answer of Jira holds', () => {
    const statuses = [...Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'To Do' : 'In Review')), 'Done'];
    rows(...statuses.map((status) => `A,1,Ticket,,${status},2024-03-01T09:00:00Z`));
    const { stdout } = runAudit('--log', file, '--playbook', playbook, '--json', '-');
    // To Do, In Review thirty times, then Done: all but the 29 returns from review fit.
    expect((JSON.parse(stdout) as Audit).squads[0]?.flows[0]).toMatchObject({ judged: 1, variants: 1, deviatingMoves: 29 });
  });

  test('bad rows end with 2, one clear line each, and nothing on stdout', () => {
    rows('A,1,Ticket,,To Do,2024-03-01T09:00:00Z', 'A,1,Ticket,,Done,2024-02-01T09:00:00Z', ',2,Ticket,,Done,soon');
    const { code, stdout, stderr } = runAudit('--log', file, '--playbook', playbook, '--json', '-');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${file}:3: entered_at: 2024-02-01T09:00:00Z is before 2024-03-01T09:00:00Z of line 2; expected the rows of a case in time order`,
      `${file}:4: squad: is empty; expected a text`,
      `${file}:4: entered_at: "soon" is no date; expected one like 2024-03-01T09:30:00.000+0000`,
    ]);
  });

  test('a file that is no text, and one that is not there', () => {
    writeFileSync(file, Buffer.from([0x73, 0xe9, 0x0a]));
    expect(runAudit('--log', file, '--json', '-')).toMatchObject({
      code: 2,
      stderr: `${file}: not text in UTF-8; expected a CSV file saved as UTF-8\n`,
    });
    expect(runAudit('--log', join(folder, 'none.csv'), '--json', '-')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--log: no file at .*none\.csv; expected a CSV file\n$/),
    });
  });
});
