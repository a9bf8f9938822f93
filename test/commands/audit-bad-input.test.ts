import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../kit/audit-command';

const folder = mkdtempSync(join(tmpdir(), 'diapason-audit-'));
const site = join(folder, 'site');
const playbook = join(folder, 'playbook.yaml');
const output = join(folder, 'out.json');

const goodPlaybook = `playbook: 1
id: small
name: { en: Small, fr: Petit }
stages:
  - { id: open, category: new, name: { en: Open, fr: Ouvert } }
  - { id: done, category: done, name: { en: Done, fr: Terminé } }
stageMap: { To Do: open, Done: done }
flows:
  - { id: work, name: { en: Work, fr: Travail }, start: [open], end: [done], moves: { open: [done], done: [open] } }
standards:
  - id: fit
    version: 1
    area: delivery
    title: { en: Fit, fr: Conforme }
    why: { en: Because., fr: Parce que. }
    checks:
      - { id: path, use: process/path-fit, with: { flow: work, atLeast: 0.9 } }
`;
const issue = (id: number) =>
  JSON.stringify({
    id: String(id),
    key: `A-${id}`,
    fields: {
      created: '2026-01-01T09:00:00.000+0000',
      updated: '2026-01-02T09:00:00.000+0000',
      issuetype: { id: '1', name: 'Story' },
      status: { id: '1', name: 'To Do' },
      resolution: null,
      project: { id: '10', key: 'A' },
    },
    changelog: { histories: [] },
  });

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(site, 'issues'), { recursive: true });
  const json = (name: string, value: unknown) => writeFileSync(join(site, name), JSON.stringify(value));
  json('site.json', {
    name: 'Small',
    baseUrl: 'https://small.example',
    cloudId: 'c',
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    asOf: '2026-02-01T00:00:00.000+0000',
  });
  json('projects.json', [
    {
      id: '10',
      key: 'A',
      name: 'A',
      projectTypeKey: 'software',
      style: 'classic',
      simplified: false,
      lead: null,
      issueTypes: [{ id: '1', name: 'Story', subtask: false }],
    },
  ]);
  writeFileSync(join(site, 'issues', 'A.jsonl'), `${issue(1)}\n${issue(2)}\n`);
  writeFileSync(playbook, goodPlaybook);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs with an output file named, and says what a person sees. */
function refused(...args: string[]): string[] {
  const { code, stdout, stderr } = runAudit(...args, '--json', output);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(code).toBe(2);
  expect(existsSync(output)).toBe(false);
  return stderr.trimEnd().split('\n');
}
const edit = (path: string, from: string, to: string) => writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
const snapshot = ['--snapshot', site, '--playbook', playbook];

describe('bad input is told in one clear line each, and nothing is written', () => {
  test('an unknown stage in a move', () => {
    edit(playbook, 'open: [done]', 'open: [dune]');
    const lines = refused(...snapshot);
    expect(lines[0]).toMatch(/playbook\.yaml:9:\d+ flows\[0\]\.moves\.open\[0\]: .*dune.*open, done/);
  });

  test('a wrong type', () => {
    edit(playbook, 'atLeast: 0.9', 'atLeast: most');
    expect(refused(...snapshot)).toEqual([
      expect.stringMatching(/playbook\.yaml:17:\d+ standards\[0\]\.checks\[0\]\.with\.atLeast: .*number/),
    ]);
  });

  test('a duplicate id', () => {
    edit(playbook, 'id: done,', 'id: open,');
    expect(refused(...snapshot).join('\n')).toMatch(/playbook\.yaml:6:\d+ stages\[1\]\.id: .*open/);
  });

  test('bad YAML', () => {
    edit(playbook, 'stages:', 'stages: [');
    expect(refused(...snapshot)[0]).toMatch(/playbook\.yaml:\d+:\d+ /);
  });

  test('a truncated line in a snapshot', () => {
    writeFileSync(join(site, 'issues', 'A.jsonl'), `${issue(1)}\n${issue(2).slice(0, 90)}`);
    expect(refused(...snapshot)).toEqual([expect.stringMatching(/issues\/A\.jsonl:2/)]);
  });

  test('a snapshot without projects.json', () => {
    rmSync(join(site, 'projects.json'));
    expect(refused(...snapshot)).toEqual([expect.stringMatching(/projects\.json/)]);
  });

  test('a folder that does not exist', () => {
    expect(refused('--snapshot', join(folder, 'nowhere'))).toEqual([expect.stringMatching(/nowhere/)]);
  });

  test('an unknown project in --squads', () => {
    expect(refused(...snapshot, '--squads', 'A,B')).toEqual([expect.stringMatching(/--squads: .*"B".*A/)]);
  });

  test.each(['yesterday', '2026-02-31', '2026-13-01'])('a date that is none: %s', (date) => {
    expect(refused(...snapshot, '--as-of', date)).toEqual([expect.stringMatching(/--as-of: .*is no date; expected/)]);
  });

  test('two sources at once, and none', () => {
    expect(refused(...snapshot, '--demo')).toEqual([
      expect.stringMatching(/source: expected exactly one of .*found --demo and --snapshot/),
    ]);
    expect(refused('--quiet')).toEqual([expect.stringMatching(/source: expected exactly one of .*found none/)]);
  });

  test('a table or a page for which there is no folder, and two outputs on stdout at once', () => {
    expect(refused(...snapshot, '--csv', 'none/x.csv')).toEqual([expect.stringMatching(/--csv: no folder for none\/x.csv/)]);
    expect(refused(...snapshot, '--html', '-')).toEqual([expect.stringMatching(/--html: .* expected a file/)]);
    const { code, stdout, stderr } = runAudit(...snapshot, '--json', '-', '--csv', '-');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/stdout is taken by --json/);
  });

  test('an unknown option, a window that is none, a playbook that is not there: all are told at once', () => {
    const lines = refused('--snapshot', site, '--frobnicate', '--window', '-3', '--playbook', join(folder, 'none.yaml'));
    expect(lines).toHaveLength(3);
  });
});

test('the same input, repaired, is judged', () => {
  const { code, stdout } = runAudit(...snapshot, '--json', '-');
  expect(code === 0 || code === 3).toBe(true);
  expect(JSON.parse(stdout)).toMatchObject({
    squads: [{ key: 'A', issues: 2, flows: [{ flow: 'work', issues: 2, judged: 0, inProgress: 2 }] }],
  });
});
