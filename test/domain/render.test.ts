import { checks } from '../../src/checks';
import { exampleAsOf, exampleCases, examplePlaybook, exampleProject } from '../../src/checks/example';
import { standardSchema, type Playbook } from '../../src/contract/playbook';
import { judgeSquad } from '../../src/domain/audit';
import type { StoredFinding } from '../../src/domain/finding';
import { addressScreen } from '../../src/domain/link';
import { renderDeviation, renderFinding } from '../../src/domain/render';
import { formatDay, plainText, readValue, refNames } from '../../src/domain/value';
import { knowFacts } from '../kit/facts';

const check = { id: 'reviewed', use: 'process/passes-through', with: { flow: 'feature', stage: 'review', atLeast: 0.9 } };
const playbook: Playbook = { ...examplePlaybook, standards: [standardSchema.parse({ id: 's', title: 'T', checks: [check] })] };

function judge(): StoredFinding {
  const [finding] = judgeSquad({
    playbook,
    checks,
    squad: { key: 'DEMO', name: 'Demo', tribe: null, kind: null, projectIds: [exampleProject.id], stageMap: {} },
    facts: knowFacts({ cases: exampleCases({ count: 9, stages: ['open', 'done'] }) }, exampleAsOf),
    asOf: exampleAsOf,
    previous: new Map(),
    incident: () => 'i',
  }).findings;
  if (!finding) throw new Error('no finding');
  return finding;
}

const options = { playbook, check: checks.get('process/passes-through'), timeZone: 'Europe/Paris', projectKey: 'DEMO' };

describe('a finding in the reader’s language', () => {
  it('is one finding, read twice', () => {
    const finding = judge();
    expect(renderFinding(finding, { ...options, lang: 'en' })).toMatchObject({
      headline: 'None of the 9 items of *Feature* passed through *Review* since 3 January.',
      expected: 'Expected: at least 90% pass through *Review*.',
    });
    expect(renderFinding(finding, { ...options, lang: 'fr' })).toMatchObject({
      headline: 'Aucun des 9 tickets du parcours *Fonctionnalité* n’est passé par *Vérification* depuis le 3 janvier.',
      expected: expect.stringMatching(/^Attendu\u00a0: au moins 90[\u00a0\u202f]% des tickets passent par \*Vérification\*\.$/) as unknown,
    });
  });

  it('says what its parameters ask for, and leads to the items and to the screen that fixes it', () => {
    const rendered = renderFinding(judge(), { ...options, lang: 'en' });
    expect(rendered?.parameters).toEqual({ atLeast: 0.9 });
    expect(rendered?.evidence[0]).toEqual({ key: 'DEMO-1', url: '/browse/DEMO-1' });
    expect(rendered?.fixes[0]?.link?.label).toBe('See the 9');
    expect(decodeURIComponent(rendered?.fixes[0]?.link?.url ?? '')).toMatch(/^\/issues\/\?jql=key in \("DEMO-1", "DEMO-2", /);
  });

  it('is null when the playbook has no such standard, or the app no such check', () => {
    expect(renderFinding({ ...judge(), standard: 'gone' }, { ...options, lang: 'en' })).toBeNull();
    expect(renderFinding(judge(), { ...options, check: undefined, lang: 'en' })).toBeNull();
  });
});

it('deviations are told in words', () => {
  expect(renderDeviation({ kind: 'skipped', stage: 'review', after: 'build' }, playbook, 'en')).toBe('*Review* was skipped after *Build*');
  expect(renderDeviation({ kind: 'extra', stage: 'review', after: null }, playbook, 'fr')).toBe(
    'L’étape *Vérification* est venue au départ, où le parcours ne la prévoit pas',
  );
});

it('addresses keep to the site, whatever the key', () => {
  const nothing = { evidence: [], values: {} };
  expect(addressScreen('details-team', 'A/B', nothing)).toBe('/jira/software/projects/A%2FB/settings/details');
  expect(addressScreen('evidence', 'AB', nothing)).toBeNull();
  expect(decodeURIComponent(addressScreen('evidence', 'AB', { ...nothing, evidence: ['a"b'] }) ?? '')).toBe(
    '/issues/?jql=key in ("a\\"b")',
  );
});

it('a board and an issue type have screens of their own', () => {
  const at = { evidence: [], values: { boardId: 12, typeId: '10/1' } };
  expect(addressScreen('board', 'AB', at)).toBe('/jira/software/c/projects/AB/boards/12?config=columns');
  expect(addressScreen('board-team', 'AB', at)).toBe('/jira/software/projects/AB/boards/12?config=columns');
  expect(addressScreen('workflow-team', 'AB', at)).toBe('/jira/software/projects/AB/settings/issuetypes/10%2F1/workflow');
  expect(addressScreen('fields-team', 'AB', { ...at, values: {} })).toBe('/jira/software/projects/AB/settings/issuetypes');
});

describe('values', () => {
  const reading = { playbook, lang: 'fr', timeZone: 'Europe/Paris', asOf: exampleAsOf } as const;
  const read = (value: string | number) => readValue(value, reading, (id) => id);

  it('never take a name from Jira for a reference, nor for emphasis', () => {
    expect(read(plainText('@stage:review'))).toBe('@stage:review');
    expect(read(refNames(['*A*', 'B']))).toBe('*\u2217A\u2217* et *B*');
    expect(read('a*b')).toBe('a\u2217b');
  });

  it('are days of the site’s time zone, with the year when it is another', () => {
    expect(formatDay(Date.parse('2026-03-31T22:30:00Z'), reading)).toBe('1er avril');
    expect(formatDay(Date.parse('2025-12-31T12:00:00Z'), { ...reading, lang: 'en' })).toBe('31 December 2025');
  });
});
