import { checks } from '../../src/checks';
import type { FindingState } from '../../src/contract/finding';
import type { SquadAudit } from '../../src/domain/audit';
import { renderFinding } from '../../src/domain/render';
import { standardState } from '../../src/domain/standard-state';
import { knowledgeOf } from '../../host/seeds/demo/wiki/knowledge';
import { spaceKeyOf } from '../../host/seeds/demo/wiki/squad-spaces';
import { squads } from '../../host/seeds/demo/squads';
import { asOf, demo, judge, readPlaybook } from './demo-site';

const dayMs = 86_400_000;

/** Whose decisions cannot be found six months later; those of all others can. */
const states: Readonly<Record<string, FindingState>> = {
  INV: 'not-yet',
  EXPN: 'not-yet',
  CARE: 'not-yet',
  CONN: 'not-yet',
  POLI: 'partly',
};

const audits = new Map(squads.map(({ key, sliceOf }) => [key, judge(demo, sliceOf ?? key, asOf, () => false, [], key)]));
function auditOf(key: string): SquadAudit {
  const audit = audits.get(key);
  if (!audit) throw new Error(`no audit of ${key}`);
  return audit;
}
const findingOf = (key: string, check: string) => {
  const found = auditOf(key).findings.find((finding) => finding.check === check);
  if (!found) throw new Error(`no finding of ${check}`);
  return found;
};

test.each(squads.map(({ key }) => key))('S6 of %s is as the story has it', (key) => {
  const standard = readPlaybook(demo).standards.find(({ id }) => id === 'decisions-written');
  const own = auditOf(key).findings.filter((finding) => finding.standard === standard?.id);
  const state = standardState(
    own.map(({ check, measured }) => ({
      state: measured,
      severity: standard?.checks.find(({ id }) => id === check)?.severity ?? 'advice',
    })),
  );
  expect(state).toBe(states[key] ?? 'met');
});

test('Connexions transporteurs: its log has had no owner since M9, and rests since then', () => {
  expect(findingOf('CONN', 'log-there').measured).toBe('met');
  expect(findingOf('CONN', 'log-owned').observed).toMatchObject({ n: 1, met: 0 });
  expect(findingOf('CONN', 'log-alive').observed).toMatchObject({ age: 276 });
});

test('Politiques de voyage: one of its two logs is nobody’s', () => {
  expect(findingOf('POLI', 'log-owned').observed).toMatchObject({ n: 2, met: 1 });
});

test('Outils relation client: the log is there, in the space of somebody who left', () => {
  const log = demo.confluence?.pages.find(({ title }) => title === 'Journal des décisions · Outils relation client');
  const space = demo.confluence?.spaces.find(({ id }) => id === log?.spaceId);
  expect(space).toMatchObject({ type: 'personal' });
  expect(demo.users?.find(({ accountId }) => accountId === log?.ownerId)?.active).toBe(false);
  const [finding] = [findingOf('CARE', 'log-there')];
  const rendered = renderFinding(finding, {
    ...{ playbook: readPlaybook(demo), check: checks.get(finding.use), lang: 'fr', timeZone: 'Europe/Paris', projectKey: 'CARE' },
  });
  expect(rendered).toMatchObject({
    headline: 'L’espace *Outils relation client* ne contient pas encore de page avec l’étiquette *decision-log*.',
    notes: ['Une page restreinte, ou rangée dans un autre espace, n’est pas vue.'],
    fixes: [{ link: { url: '/wiki/spaces/CARE/overview' } }],
  });
});

test('advice is open where logs sleep', () => {
  const asleep = squads.flatMap(({ key }) => (findingOf(key, 'log-alive').measured === 'not-yet' ? [key] : []));
  expect(asleep).toEqual(['TRIP', 'CONN']);
});

test('notes of talks with users: 70 days old at Paiements, 60 at Stocks et places, 52 at Pilotage des déplacements; younger elsewhere, and kept by product squads', () => {
  const ages = squads.flatMap(({ key }) => {
    const space = demo.confluence?.spaces.find((one) => one.key === spaceKeyOf(key));
    const notes = demo.confluence?.pages.find(({ spaceId, labels }) => spaceId === space?.id && labels?.includes('user-notes'));
    return notes ? [[key, Math.round((asOf - Date.parse(notes.version.createdAt)) / dayMs)] as const] : [];
  });
  expect(ages.map(([key]) => key)).toEqual(squads.filter(({ kind }) => kind === 'product').map(({ key }) => key));
  expect(ages.filter(([, age]) => age > 45)).toEqual([
    ['PAY', 70],
    ['SEAT', 60],
    ['REPO', 52],
  ]);
});

test('the pilot of S10 has written down what its launches did', () => {
  for (const key of ['SRCH', 'CHK', 'APP', 'DISR', 'ACC']) {
    expect(findingOf(key, 'result-written').measured).toBe('met');
    expect(knowledgeOf(key, 'product', 0).reviews).toBeLessThanOrEqual(120);
  }
});
