import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../kit/audit-command';
import { describeWithShared } from '../kit/shared';

interface Etat {
  windowDays: number | null;
  finished: number;
  medianDays: number;
  variants: number;
  types: {
    name: string;
    cases: number;
    finished: number;
    variants: { statuses: string[]; cases: number }[];
    variantsTotal: number;
    moves: { from: string; to: string; cases: number; times: number; medianDays: number }[];
  }[];
  statuses: { name: string; category: string; now: number }[];
  cadence: { from: string; created: number; finished: number }[];
}
interface Audit {
  playbook: null;
  window: { days: number | null };
  coverage: { issues: number; unknownHistory: number; oddities: { kind: string; cases: number }[] };
  squads: {
    key: string;
    issues: number;
    oddities: { kind: string; cases: number }[];
    findings: unknown[];
    flows: unknown[];
    etatDesLieux: Etat;
  }[];
  adoption: unknown[];
}

describeWithShared('the audit of real Jira data without a playbook (Apache)', 'data/apache', (folder) => {
  // The same files, without the playbook among them.
  const bare = mkdtempSync(join(tmpdir(), 'bare-site-'));
  for (const name of readdirSync(folder)) if (name !== 'playbook.yaml') symlinkSync(join(folder, name), join(bare, name));
  afterAll(() => rmSync(bare, { recursive: true }));
  const { code, stdout, stderr } = runAudit('--snapshot', bare, '--json', '-');
  const audit = (code === 0 ? JSON.parse(stdout) : { squads: [] }) as Audit;

  test('ends well, judges nothing, and tells what is so in each squad', () => {
    expect([code, stderr]).toEqual([0, '']);
    expect(audit).toMatchObject({
      playbook: null,
      window: { days: 90 },
      adoption: [],
      coverage: { issues: 33_591, unknownHistory: 7_998 },
    });
    expect(audit.squads.map(({ key, findings, flows }) => [key, findings, flows])).toEqual(
      ['AMQ', 'HADOOP', 'HDFS', 'HIVE', 'MAPREDUCE'].map((key) => [key, [], []]),
    );
  });

  test('the figures agree with each other', () => {
    for (const { issues, etatDesLieux: etat } of audit.squads) {
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      expect(sum(etat.types.map(({ cases }) => cases))).toBe(issues);
      expect(sum(etat.statuses.map(({ now }) => now))).toBe(issues);
      expect(sum(etat.types.map(({ finished }) => finished))).toBe(etat.finished);
      for (const type of etat.types) expect(sum(type.variants.map(({ cases }) => cases))).toBeLessThanOrEqual(type.finished);
      expect(etat.cadence).toHaveLength(12);
      // Twelve weeks lie within a quarter.
      expect(sum(etat.cadence.map(({ finished }) => finished))).toBeLessThanOrEqual(etat.finished);
      expect(etat.windowDays).toBeGreaterThanOrEqual(90);
    }
    const hive = audit.squads.find(({ key }) => key === 'HIVE')?.etatDesLieux;
    expect(hive?.types[0]?.moves[0]).toMatchObject({ from: 'Open', to: 'Patch Available', medianDays: expect.any(Number) as number });
    expect(hive?.cadence[0]?.from).toBe('2018-10-19T23:58:42.139Z');
  });

  test('what is odd is counted in each squad, and summed up by kind', () => {
    const sums = new Map<string, number>();
    for (const { kind, cases } of audit.squads.flatMap(({ oddities }) => oddities)) sums.set(kind, (sums.get(kind) ?? 0) + cases);
    expect(audit.coverage.oddities).toEqual([...sums].map(([kind, cases]) => ({ kind, cases })).sort((a, b) => (a.kind < b.kind ? -1 : 1)));
    expect(sums.get('late')).toBeGreaterThan(0);
  });

  test.each([
    [
      'en',
      'AMQ · ActiveMQ (4,649 work items)',
      /Statuses: Open 409, .*\n.* finished in the last 90 days, on 8 different paths/,
      /^Unusual histories/m,
    ],
    [
      'fr',
      /AMQ · ActiveMQ \(4\s649 tickets\)/,
      /Statuts\s: Open 409, .*\n.* dans les 90 derniers jours, par 8 chemins différents/,
      /^Historiques inhabituels/m,
    ],
  ])('in words, too (%s)', (lang, ...texts) => {
    const words = runAudit('--snapshot', bare, '--squads', 'AMQ', '--lang', lang);
    expect(words.code).toBe(0);
    for (const text of texts) expect(words.stdout).toMatch(text);
  });
});
