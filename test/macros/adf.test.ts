import Ajv from 'ajv';
import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { failureCodes } from '../../src/contract/failure';
import { exportRoleAssignments, exportSquadCard, exportTexts, type AdfDocument } from '../../src/macros/adf';
import { card, matrix } from './samples';

// The schema is written in draft 04; it uses nothing of it that later drafts changed but `id`, which it does not use either.
const { $schema: _draft, ...rules } = schema;
const isAdf = new Ajv({ strict: false, allErrors: false }).compile(rules);

const site = 'https://escale.example';
const languages = ['en', 'fr'] as const;

function expectValid(document: AdfDocument): string {
  isAdf(JSON.parse(JSON.stringify(document)));
  expect(isAdf.errors ?? []).toEqual([]);
  return JSON.stringify(document);
}

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
    const text = expectValid(exportRoleAssignments({ kind: 'ready', value: matrix }, texts));
    for (const part of ['Role A', 'Role C', 'Role D', '○ ', 'Recherche', 'Product Designer', texts.t('macro.roles.hidden', { n: 2 })])
      expect(text).toContain(part);
  });

  test('role assignments without a squad say why', () => {
    expect(expectValid(exportRoleAssignments({ kind: 'ready', value: { ...matrix, squads: [] } }, texts))).toContain(
      texts.t('macro.nothing'),
    );
  });

  test('an export without a reader shows nothing of any squad, and says so', () => {
    for (const document of [exportSquadCard({ kind: 'no-reader' }, texts, site), exportRoleAssignments({ kind: 'no-reader' }, texts)])
      expect(expectValid(document)).toContain(texts.t('macro.noReader'));
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
