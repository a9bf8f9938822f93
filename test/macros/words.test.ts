import type { IssuePanel } from '../../src/contract/issue-panel';
import { exportTexts } from '../../src/macros/adf';
import { describePanel } from '../../src/macros/words/issue-panel';
import { describeRole, describeTotals, explainNoMatrix, layOutRoles } from '../../src/macros/words/role-matrix';
import { describeSquadCard } from '../../src/macros/words/squad-card';
import { addressPage, describeStandardCard } from '../../src/macros/words/standard-card';
import { card, matrix, now, standard } from './samples';

const en = exportTexts('en', 'Europe/Paris');
const fr = exportTexts('fr', 'Europe/Paris');
const day = 86_400_000;

describe('the squad card says where a squad stands', () => {
  test('in one line with its age, in the reader’s language', () => {
    expect(describeSquadCard(card, en, (at) => en.when(at, now)).line).toBe('4 of 9 practices in place, as of today 06:12');
    expect(describeSquadCard(card, fr, (at) => fr.when(at, now)).line).toBe(
      '4 pratiques communes sur 9 en place (relevé\u00a0: aujourd’hui à 06:12)',
    );
  });

  test('each group once, groups without a standard left out', () => {
    expect(describeSquadCard(card, en, en.date).counts).toEqual([
      { kind: 'met', text: '4 in place' },
      { kind: 'notYet', text: '4 not yet' },
      { kind: 'notJudged', text: '1 not judged' },
    ]);
    expect(describeSquadCard(card, fr, fr.date).counts.map(({ text }) => text)).toEqual(['4 en place', '4 pas encore', '1 non jugée']);
  });

  test('says how many more are not yet in place, and nothing when all are named', () => {
    expect(describeSquadCard(card, en, en.date).more).toBe('and 1 more');
    expect(describeSquadCard({ ...card, counts: { ...card.counts, notYet: 3 } }, en, en.date).more).toBeNull();
  });

  test('nothing seen yet and nothing in force are not "0 of 0"', () => {
    const empty = { total: 0, met: 0, notYet: 0, waived: 0, notJudged: 0 };
    expect(describeSquadCard({ ...card, asOf: null, counts: empty, notYet: [] }, en, en.date).line).toBe(
      'The first sweep has not reached this squad yet.',
    );
    expect(describeSquadCard({ ...card, counts: empty, notYet: [] }, fr, fr.date).line).toContain(
      'Aucune pratique commune n’est en vigueur',
    );
  });
});

describe('role assignments', () => {
  const roleOf = (squad: number, role: number) => matrix.squads[squad]?.roles[role];

  test('name the holders, and say vacant, closed, too many and unknown in words', () => {
    expect(describeRole(roleOf(0, 0), en).text).toBe('Role A');
    expect(describeRole(roleOf(0, 1), en).text).toBe('Role B and Role C, more than the role card asks for');
    expect(describeRole(roleOf(1, 0), en).text).toBe('not held, seen so since 4 Oct 2026');
    expect(describeRole(roleOf(1, 0), fr).text).toBe('non pourvu, constaté depuis le 4 oct. 2026');
    expect(describeRole(roleOf(1, 1), fr).text).toBe('Role D (compte fermé)');
    expect(describeRole(roleOf(2, 0), en)).toEqual({ state: 'unknown', text: 'can’t tell' });
    expect(describeRole(roleOf(2, 1), en)).toEqual({ state: null, text: '–' });
  });

  test('a role held by too few is no vacancy without a name', () => {
    const role = { role: 'pm', held: 'vacant' as const, holders: [{ accountId: 'a', name: 'Role A', active: true }], since: null };
    expect(describeRole(role, en).text).toBe('Role A, one more asked for');
  });

  test('put the longer side down the page', () => {
    expect(layOutRoles(matrix, en)).toMatchObject({ down: 'squads', head: ['Squad', 'Product Manager', 'Product Designer'] });
    const one = layOutRoles({ ...matrix, squads: matrix.squads.slice(0, 1) }, en);
    expect(one).toMatchObject({ down: 'roles', head: ['Role', 'Recherche'] });
    expect(one.rows.map(({ name, cells }) => [name, cells.length])).toEqual([
      ['Product Manager', 1],
      ['Product Designer', 1],
    ]);
  });

  test('total what is shown and what is not, in both languages', () => {
    expect(describeTotals(matrix, en, en.date)).toEqual({
      totals: '3 squads · 2 vacancies · 1 can’t tell · as of 16 Nov 2026',
      hidden: '2 squads are not shown to you.',
    });
    expect(describeTotals({ ...matrix, vacancies: 0, hidden: 1, asOf: null }, fr, fr.date)).toEqual({
      totals: '3 squads · aucun rôle non pourvu · 1 indéterminé',
      hidden: '1 squad ne vous est pas montrée.',
    });
  });

  test('explain an empty matrix', () => {
    expect(explainNoMatrix(matrix, en)).toBeNull();
    expect(explainNoMatrix({ ...matrix, squads: [] }, en)).toBe('Nothing to show here for you.');
    expect(explainNoMatrix({ ...matrix, squads: [], hidden: 0 }, en)).toBe('No squad to show yet.');
    expect(explainNoMatrix({ ...matrix, roles: [] }, fr)).toBe('Aucun rôle du playbook n’est montré ici.');
  });
});

describe('the panel on a work item', () => {
  const panel: IssuePanel = {
    kind: 'stage',
    flow: 'Feature',
    stage: 'Build',
    enteredAt: now - 3 * day,
    finished: false,
    next: [],
    deviations: [],
  };

  test('says the stage, what is next and the deviations, in at most three lines', () => {
    const lines = describePanel(
      { ...panel, next: ['Review', 'Launch', 'Done'], deviations: ['*Ready* was skipped', 'an extra *Idea*', 'a third'] },
      en,
      now,
    );
    expect(lines).toEqual([
      '*Build* for 3 days',
      'Next: *Review*, then Launch and Done',
      '3 deviations so far: *Ready* was skipped · an extra *Idea*, and 1 more',
    ]);
  });

  test('counts hours on the first day, and never less than nothing', () => {
    expect(describePanel({ ...panel, enteredAt: now - 5 * 3_600_000 }, fr, now)[0]).toBe('*Build* depuis 5 heures');
    expect(describePanel({ ...panel, enteredAt: now + 60_000 }, fr, now)[0]).toBe('*Build* depuis moins d’une heure');
  });

  test('a finished work item is expected nothing of', () => {
    expect(describePanel({ ...panel, stage: 'Done', finished: true }, en, now)).toEqual([
      '*Done* since 13 Nov 2026',
      'Nothing more is expected.',
      'No deviation so far.',
    ]);
  });

  test('says in one line why there is nothing to say', () => {
    const reasons = ['no-playbook', 'no-squad', 'no-flow', 'unknown-history', 'unmapped'] as const;
    for (const texts of [en, fr]) {
      const said = reasons.map((reason) => describePanel({ kind: 'nothing', reason, status: 'À valider' }, texts, now));
      expect(new Set(said.flat()).size).toBe(reasons.length);
      expect(said.at(-1)?.[0]).toContain('À valider');
    }
  });
});

describe('the standard card', () => {
  test('says what a standard is in one line, how in its own words, and how much more there is', () => {
    const { line, how } = describeStandardCard(standard, en);
    expect(line).toBe('Required · Top-down · Serves: Shorter time to value');
    expect(how).toEqual([...standard.how, 'and 1 more']);
  });

  test('says of each neighbour what it has in common, whom to ask and how it names the stages, and no figure', () => {
    const [near, far] = describeStandardCard(standard, en).neighbours;
    expect(near).toMatchObject({
      name: 'Recherche',
      about: 'same kind of squad and same tribe · lead: Lead PM Voyageur',
      stages: 'Ready: Prêt and À développer',
    });
    expect(far).toMatchObject({ name: 'Identité', projectKey: null, about: 'Tribe Plateforme', stages: null });
    expect(JSON.stringify(describeStandardCard(standard, fr).neighbours)).not.toMatch(/\d/);
  });

  test('says how settled they are, to whom they are near, and that something is not shown', () => {
    expect(describeStandardCard(standard, en).notes).toEqual([
      'Kept up for long enough to count as adopted.',
      'The nearest to Checkout first.',
      'Squads that you may not see are not listed here.',
    ]);
    const one = { ...standard.neighbours, settled: false, squads: standard.neighbours.squads.slice(0, 1) };
    expect(describeStandardCard({ ...standard, neighbours: one, hidden: false }, en).notes).toEqual([
      'In place there now; it is too early to say for how long.',
    ]);
  });

  test('leads to its page by address or by the id of a Confluence page', () => {
    expect(addressPage('https://elsewhere.example/x', null)).toBe('https://elsewhere.example/x');
    expect(addressPage('123', 'https://escale.example')).toBe('https://escale.example/wiki/pages/viewpage.action?pageId=123');
    for (const doc of [null, 'javascript:alert(1)', 'a page']) expect(addressPage(doc, 'https://escale.example')).toBeNull();
  });
});
