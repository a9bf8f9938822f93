import en from '../../locales/en-US.json';
import fr from '../../locales/fr-FR.json';
import { checks } from '../../src/checks';
import { hashPlaybook, parsePlaybook } from '../../src/domain/playbook/parse';
import { problemCodes, renderProblem, type Problem } from '../../src/domain/playbook/problem';

const sound = `playbook: 1
id: small
name: { en: Small, fr: Petit }
objectives: [ { id: faster, name: Faster, until: 2026-12-31 } ]
stages:
  - { id: open, name: Open, category: new }
  - { id: build, name: { fr: Réalisation }, category: indeterminate }
  - { id: done, name: Done, category: done }
stageMap: { To Do: open, In Progress: build, Done: done }
flows:
  - id: feature
    name: Feature
    start: [open]
    end: [done]
    moves:
      open: [build]
      build: [open, done]
roles:
  - { id: pm, name: PM, notWith: [lead], reviewEvery: P6M }
  - { id: lead, name: Lead }
standards:
  - id: first
    title: First
    serves: [faster]
    checks:
      - { id: built, use: process/passes-through, with: { flow: feature, stage: build, atLeast: 0.9 } }
      - { id: filled, use: config/project-hygiene, with: { fields: [lead] } }
`;

function problemsOf(yaml: string): Problem[] {
  const parsed = parsePlaybook(yaml, checks);
  return parsed.ok ? [] : parsed.problems;
}

/** The one line that a person reads, without the file's name. */
const tell = (problem: Problem): string => `${problem.line}:${problem.column} ${problem.path}: ${renderProblem(problem, 'en', en)}`;
const change = (from: string, to: string): string[] => {
  if (!sound.includes(from)) throw new Error(`no "${from}"`);
  return problemsOf(sound.replace(from, to)).map(tell);
};

describe('a sound playbook', () => {
  it('is read with the defaults of the format', () => {
    const parsed = parsePlaybook(sound, checks);
    if (!parsed.ok) throw new Error(parsed.problems.map(tell).join('\n'));
    expect(parsed.playbook.standards[0]).toMatchObject({ mode: 'counted', graceDays: 0, version: 1 });
    expect(parsed.playbook.standards[0]?.checks.map(({ minSample, severity }) => [minSample, severity])).toEqual([
      [8, 'must'],
      [1, 'must'],
    ]);
    expect(parsed.playbook.settings).toMatchObject({
      windowDays: 90,
      widenDays: 365,
      minCoverage: 0.8,
      waiver: { maxDays: 180, renewals: 1 },
    });
    expect(parsed.playbook.stageMap[0]).toEqual({ status: 'To Do', stage: 'open' });
  });

  it('has one hash however it is written, and another when it says something else', () => {
    const hashOf = (yaml: string): string => {
      const parsed = parsePlaybook(yaml, checks);
      if (!parsed.ok) throw new Error('not sound');
      return hashPlaybook(parsed.playbook);
    };
    expect(hashOf(sound)).toMatch(/^[0-9a-f]{32}$/);
    expect(hashOf(`# a comment\n${sound.replace('id: small\n', '')}id: small\nsettings: { windowDays: 90 }\n`)).toBe(hashOf(sound));
    expect(hashOf(sound.replace('0.9', '0.8'))).not.toBe(hashOf(sound));
  });
});

describe('an error says its line, its path and what was expected', () => {
  it.each([
    ['playbook: 1', 'playbook: 2', ['1:11 playbook: format version 2 is not known; expected 1']],
    ['id: small\n', '', ['1:1 id: the key "id" is missing; expected it here']],
    ['id: small', 'id: Small One', ['2:5 id: "Small One" is no id; expected lower-case letters without accents, digits and hyphens']],
    [
      'roles:',
      'role:',
      [expect.stringMatching(/^18:1 role: unknown key "role", did you mean "roles"\?; expected one of: playbook, id, name, .*settings$/)],
    ],
    [
      '{ id: open, name: Open, category: new }',
      'open',
      [
        '6:5 stages[0]: a text stands here; expected a map',
        ...Array.from({ length: 4 }, () => expect.stringContaining('unknown stage "open"') as unknown),
      ],
    ],
    ['name: Open', 'name: 5', ['6:23 stages[0].name: a number stands here; expected a text, or { en, fr }']],
    ['{ fr: Réalisation }', '{}', ['7:24 stages[1].name: no text in either language; expected en, fr or both']],
    [
      '{ fr: Réalisation }',
      '{ de: Bau }',
      [
        expect.stringContaining('7:24 stages[1].name: no text in either language'),
        '7:26 stages[1].name.de: unknown key "de"; expected one of: en, fr',
      ],
    ],
    [
      'category: new',
      'category: nouveau',
      ['6:39 stages[0].category: "nouveau" is not possible here; expected one of: new, indeterminate, done'],
    ],
    [
      'id: build, name: { fr',
      'id: open, name: { fr',
      [
        expect.stringContaining('7:11 stages[1].id: the id "open" is used twice in stages'),
        ...Array.from({ length: 4 }, () => expect.stringContaining('unknown stage "build"') as unknown),
      ],
    ],
    [
      'In Progress: build',
      'In Progress: biuld',
      ['9:39 stageMap.In Progress: unknown stage "biuld", did you mean "build"?; expected one of: open, build, done'],
    ],
    [
      'In Progress: build',
      'TO DO: build',
      ['9:26 stageMap.TO DO: the status "TO DO" is mapped twice, to different stages (upper and lower case are the same); expected once'],
    ],
    [
      'open: [build]',
      'open: [built]',
      ['16:14 flows[0].moves.open[0]: unknown stage "built", did you mean "build"?; expected one of: open, build, done'],
    ],
    [
      'open: [build]',
      'opens: [build]',
      [expect.stringContaining('16:7 flows[0].moves.opens: unknown stage "opens", did you mean "open"?')],
    ],
    ['open: [build]', 'open: [open, build]', ['16:14 flows[0].moves.open[0]: the stage "open" moves to itself; expected another stage']],
    [
      'build: [open, done]',
      'build: [open]',
      ['14:10 flows[0].end: no path leads from a start stage to an end stage of the flow "feature"; expected moves that connect them'],
    ],
    [
      'open: [build]',
      'open: [done]',
      [
        expect.stringContaining(
          '17:7 flows[0].moves.build: no accepted path leads through the stage "build" (it cannot be reached from a start stage)',
        ),
      ],
    ],
    ['notWith: [lead]', 'notWith: [chief]', ['19:35 roles[0].notWith[0]: unknown role "chief"; expected one of: pm, lead']],
    ['P6M', '6 months', ['19:55 roles[0].reviewEvery: "6 months" is no duration; expected one like P6M (ISO 8601)']],
    ['2026-12-31', '2026-02-30', ['4:50 objectives[0].until: "2026-02-30" is no date; expected one like 2026-01-31']],
    ['serves: [faster]', 'serves: [cheaper]', ['24:14 standards[0].serves[0]: unknown objective "cheaper"; expected one of: faster']],
    [
      'process/passes-through',
      'process/passes-trough',
      [
        expect.stringMatching(
          /^26:27 standards\[0\]\.checks\[0\]\.use: the check "process\/passes-trough" is not built, did you mean "process\/passes-through"\?; expected one of: attest\//,
        ),
      ],
    ],
    [
      'stage: build, atLeast',
      'stage: review, atLeast',
      ['26:81 standards[0].checks[0].with.stage: unknown stage "review"; expected one of: open, build, done'],
    ],
    ['atLeast: 0.9', 'atLeast: 90', ['26:97 standards[0].checks[0].with.atLeast: 90 is too big; expected 1 or less']],
    [
      'stage: build, atLeast: 0.9',
      'atLeast: 0.9',
      ['26:57 standards[0].checks[0].with.stage: the key "stage" is missing; expected it here'],
    ],
    [
      'fields: [lead]',
      'field: [lead]',
      [
        expect.stringContaining('.with.fields: the key "fields" is missing'),
        expect.stringContaining(
          '27:60 standards[0].checks[1].with.field: unknown key "field", did you mean "fields"?; expected one of: fields',
        ),
      ],
    ],
    ['id: filled', 'id: built', ['27:15 standards[0].checks[1].id: the id "built" is used twice in checks; expected each id once']],
    ['id: small\n', 'id: small\nid: other\n', ['3:1 : the key "id" stands here twice; expected once']],
    ['start: [open]', 'start: [open', [expect.stringMatching(/^1[3-4]:\d+ : this is not valid YAML here \(.*\); expected YAML 1\.2$/)]],
  ])('%s → %s', (from, to, lines) => {
    expect(change(from, to)).toEqual(lines);
  });

  it('tells all of them at once, in the order of the file', () => {
    const lines = problemsOf(
      sound.replace('id: small', 'id: S').replace('[faster]', '[cheaper]').replace('start: [open]', 'start: [opne]'),
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 13, 24]);
  });

  it('never throws, whatever the file', () => {
    for (const yaml of [
      '',
      '- 1',
      '5',
      '{',
      '\t',
      'a: *b',
      'playbook: 1\nstages: 5\nflows: [1, {moves: {a: 1}}]\nstandards: [{checks: [{use: 5}]}]',
      '&a [*a]',
    ]) {
      expect(problemsOf(yaml).length).toBeGreaterThan(0);
    }
  });

  it('is written in both languages', () => {
    expect(Object.keys(en.problem).sort()).toEqual([...problemCodes].sort());
    const [problem] = problemsOf(sound.replace('In Progress: build', 'In Progress: buld'));
    expect(problem && renderProblem(problem, 'fr', fr)).toBe(
      'étape inconnue «\u202fbuld\u202f», vouliez-vous dire «\u202fbuild\u202f»\u202f?\u202f; attendu, au choix\u00a0: open, build, done',
    );
  });
});
