import { failureCodes } from '../../src/contract/failure';
import { exportRoleAssignments, exportSquadCard, exportStandardCard, exportTexts } from '../../src/macros/adf';
import { expectAdf as expectValid, isAdf } from '../kit/adf';
import { card, matrix, person, roleCard, standard } from './samples';

const site = 'https://escale.example';
const languages = ['en', 'fr'] as const;

test('the schema refuses what is no Atlassian document', () => {
  expect(isAdf({ type: 'doc', version: 1, content: [{ type: 'status', attrs: { text: 'x', color: 'pink' } }] })).toBe(false);
});

describe.each(languages)('exports in %s are Atlassian documents', (lang) => {
  const texts = exportTexts(lang, 'Europe/Paris');

  test('a squad card: name, line, states, what is not yet in place, the way there', () => {
    const text = expectValid(exportSquadCard({ kind: 'ready', value: card }, texts, site));
    for (const part of ['Checkout', 'Voyageur', texts.date(card.asOf ?? 0), ...card.notYet, `${site}/browse/CHK`])
      expect(text).toContain(part);
  });

  test('a squad card of a squad that nothing is known of yet', () => {
    const empty = { total: 0, met: 0, notYet: 0, waived: 0, notJudged: 0 };
    expectValid(exportSquadCard({ kind: 'ready', value: { ...card, tribe: null, asOf: null, counts: empty, notYet: [] } }, texts, null));
  });

  test('role assignments: every name, every vacancy, the totals', () => {
    const text = expectValid(exportRoleAssignments({ kind: 'ready', value: { view: 'matrix', matrix } }, texts));
    for (const part of ['Role A', 'Role C', 'Role D', '○ ', 'Recherche', 'Product Designer', texts.t('macro.roles.hidden', { n: 2 })])
      expect(text).toContain(part);
  });

  test('role assignments without a squad say why', () => {
    expect(
      expectValid(exportRoleAssignments({ kind: 'ready', value: { view: 'matrix', matrix: { ...matrix, squads: [] } } }, texts)),
    ).toContain(texts.t('macro.nothing'));
  });

  test('one role: its card and who holds it; a role of the organisation has no matrix', () => {
    const ready = (role: typeof roleCard) => exportRoleAssignments({ kind: 'ready', value: { view: 'card', card: role, matrix } }, texts);
    const text = expectValid(ready(roleCard));
    for (const part of ['Product Manager', 'Talks with users', 'Rate people', 'The lead.', 'Role A', texts.t('macro.roles.holders')])
      expect(text).toContain(part);
    expect(expectValid(ready({ ...roleCard, level: 'organisation' }))).not.toContain('Role A');
    const gone = exportRoleAssignments({ kind: 'ready', value: { view: 'card', card: null, matrix } }, texts);
    expect(expectValid(gone)).toContain(texts.t('macro.roles.noCard'));
  });

  test('one person’s roles, a cover with its end, and that there are squads which are not shown', () => {
    const text = expectValid(exportRoleAssignments({ kind: 'ready', value: person }, texts));
    for (const part of [
      'Role B',
      'Product Designer',
      'Recherche',
      'Design system',
      texts.date(Date.UTC(2026, 11, 31)),
      texts.t('macro.hidden'),
    ])
      expect(text).toContain(part);
    const nothing = exportRoleAssignments({ kind: 'ready', value: { ...person, name: null, roles: [] } }, texts);
    expect(expectValid(nothing)).toContain(texts.t('macro.roles.holdsNothing'));
  });

  test('whom to call for what, side by side', () => {
    const cards = [roleCard, { ...roleCard, id: 'coach', name: 'Agile coach', goal: 'Agile maturity.', scope: null }];
    const text = expectValid(exportRoleAssignments({ kind: 'ready', value: { view: 'whom', cards } }, texts));
    for (const part of ['Product Manager', 'Value for users.', 'One squad.', 'Agile coach', 'Agile maturity.'])
      expect(text).toContain(part);
    expect(expectValid(exportRoleAssignments({ kind: 'ready', value: { view: 'whom', cards: [] } }, texts))).toContain(
      texts.t('macro.roles.noWhom'),
    );
  });

  test('a standard card: title, why, how, who does it well and whom to ask there, its page', () => {
    const text = expectValid(exportStandardCard({ kind: 'ready', value: standard }, texts, site));
    const { title, why, doc } = standard;
    for (const part of [
      title,
      why,
      doc,
      'Recherche',
      `${site}/browse/SRCH`,
      'Lead PM Voyageur',
      'Identité',
      'Prêt',
      texts.t('macro.hidden'),
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\*|browse\/IDEN/);
  });

  test('a standard that nobody has in place, and one that is not in force', () => {
    const bare = { ...standard, why: null, doc: null, how: [], more: 0, neighbours: { settled: false, squads: [] }, hidden: false };
    const text = expectValid(exportStandardCard({ kind: 'ready', value: bare }, texts, null));
    expect(text).toContain(texts.t('neighbours.nobody'));
    expect(text).not.toContain(texts.t('macro.hidden'));
    expect(expectValid(exportStandardCard({ kind: 'ready', value: { kind: 'none' } }, texts, site))).toContain(
      texts.t('macro.standardCard.none'),
    );
  });

  test('an export without a reader shows nothing of any squad, and says so', () => {
    const nobody = { kind: 'no-reader' } as const;
    const documents = [exportSquadCard(nobody, texts, site), exportStandardCard(nobody, texts, site), exportRoleAssignments(nobody, texts)];
    for (const document of documents) expect(expectValid(document)).toContain(texts.t('macro.noReader'));
  });

  test('a hidden squad leaves no trace', () => {
    const text = expectValid(exportSquadCard({ kind: 'ready', value: { kind: 'hidden' } }, texts, site));
    expect(text).toBe(
      JSON.stringify({
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text: texts.t('macro.nothing') }] }],
      }),
    );
  });

  test('an export of a card without settings, and every failure, is said in words', () => {
    expect(expectValid(exportSquadCard({ kind: 'unconfigured' }, texts, site))).toContain(texts.t('macro.squadCard.unconfiguredTitle'));
    for (const code of failureCodes) expectValid(exportSquadCard({ kind: 'failed', failure: { code, values: {} } }, texts, site));
  });
});
