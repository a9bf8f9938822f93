import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../kit/audit-command';
import { ensureBuilt } from '../kit/built';
import { buildProject, buildSite } from '../kit/site';

const playbook = `playbook: 1
id: p
name: P
stages: [{ id: open, name: Open, category: new }]
standards:
  - id: saying
    title: Saying
    checks:
      - { id: notes, use: tools/attested, with: { purpose: notes, tools: [Pen], days: 60 } }
      - { id: users, use: attest/confirmed, with: { statement: { en: We met users., fr: On a vu des utilisateurs. }, days: 45 } }
`;

interface Audit {
  squads: { key: string; findings: { check: string; state: string; headline: string }[] }[];
}

describe('attestations in diapason.yaml', () => {
  let dir: string;
  beforeAll(() => ensureBuilt('app', 'worker', 'host'));
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'diapason-said-'));
    writeFileSync(join(dir, 'site.json'), JSON.stringify(buildSite().site));
    writeFileSync(join(dir, 'projects.json'), JSON.stringify([buildProject('TRIP'), buildProject('PAY')]));
    writeFileSync(join(dir, 'playbook.yaml'), playbook);
    mkdirSync(join(dir, 'issues'));
    for (const key of ['TRIP', 'PAY']) writeFileSync(join(dir, 'issues', `${key}.jsonl`), '');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const audit = (state: string) => {
    if (state !== '') writeFileSync(join(dir, 'diapason.yaml'), state);
    const { code, stdout, stderr } = runAudit('--snapshot', dir, '--json', '-');
    const states =
      code === 1
        ? {}
        : Object.fromEntries(
            (JSON.parse(stdout || '{"squads":[]}') as Audit).squads.map(({ key, findings }) => [key, findings.map((each) => each.state)]),
          );
    return { stderr, states };
  };

  test('are said by the squads in their order, in either language, each as of its day', () => {
    const said = `attestations:
  - { squad: TRIP, purpose: notes, tools: [Chalk], on: 2024-05-01 }
  - { squad: TRIP, purpose: notes, tools: [Pen], on: 2024-05-20, evidence: "https://example.com/notes" }
  - { squad: TRIP, statement: On a vu des utilisateurs., on: 2024-06-20 }
  - { squad: PAY, purpose: notes, tools: [Pen], on: 2024-01-20 }
`;
    expect(audit(said)).toMatchObject({ states: { TRIP: ['met', 'met'], PAY: ['not-yet', 'not-yet'] } });
  });

  test('that are missing are unknown, not “not yet”', () => {
    expect(audit('')).toMatchObject({ states: { TRIP: ['cant-tell', 'cant-tell'], PAY: ['cant-tell', 'cant-tell'] } });
  });

  test.each([
    ['{ squad: TRIP, purpose: maps, tools: [Atlas], on: 2024-05-01 }', 'the playbook asks squad TRIP nothing about "maps"'],
    ['{ squad: NONE, purpose: notes, tools: [Pen], on: 2024-05-01 }', 'attestations[0].squad: no squad "NONE" on this site'],
    ['{ squad: TRIP, purpose: notes, on: 2024-05-01 }', 'expected a purpose with its tools, or a statement'],
    ['{ squad: TRIP, statement: We met users., tools: [Pen], on: 2024-05-01 }', 'expected a purpose with its tools, or a statement'],
  ])('%s is told', (entry, problem) => {
    expect(audit(`attestations: [${entry}]`).stderr).toContain(problem);
  });
});
