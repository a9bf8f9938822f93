import { failureCodes } from '../../src/contract/failure';
import { findingStates } from '../../src/contract/finding';
import { sayFailure } from '../../src/text/failure';
import { createTexts } from '../../static/app/src/text/texts';
import english from '../../locales/en-US.json';
import french from '../../locales/fr-FR.json';

const en = createTexts(english, 'en', 'Europe/Paris');
const fr = createTexts(french, 'fr', 'Europe/Paris');
const narrow = '\u202f';

test('plurals and shares follow the reader’s language, zero included', () => {
  expect(en.t('page.steps.closes', { n: 1 })).toBe('closes 1 finding');
  expect(en.t('page.steps.closes', { n: 2 })).toBe('closes 2 findings');
  // French counts nought as one.
  expect(fr.t('editor.stageMap.count', { n: 0 })).toBe('0 ligne');
  expect(fr.t('editor.stageMap.count', { n: 2 })).toBe('2 lignes');
  expect(en.t('page.judged', { share: 0.97 })).toBe('97% could be judged');
  // Which of the two unbreakable spaces stands before the sign depends on the release of Unicode's data.
  expect(fr.t('page.judged', { share: 0.97 })).toMatch(/^Part vérifiable\u00a0: 97[\u00a0\u202f]%$/);
  expect(fr.number(12840)).toBe(`12${narrow}840`);
});

test('a moment is said in the reader’s time zone', () => {
  const now = Date.UTC(2026, 10, 22, 11);
  expect(en.when(Date.UTC(2026, 10, 22, 5, 12), now)).toBe('today 06:12');
  expect(fr.when(Date.UTC(2026, 10, 21, 17), now)).toBe('hier à 18:00');
  expect(fr.when(Date.UTC(2025, 9, 16), now)).toBe('16 oct. 2025');
});

test('a failure without an incident number does not ask to report one', () => {
  expect(en.t('failure.internal', { incident: 'none' })).toBe('Something went wrong on our side.');
  expect(fr.t('failure.internal', { incident: 'a1' })).toContain('a1');
});

test('a key that the catalogue lacks is named', () => {
  expect(() => createTexts({}, 'en', 'UTC').t('page.steps.title')).toThrow('page.steps.title');
});

/** Every text of the pages as key and text. */
function* listTexts(node: unknown, path = ''): Generator<[string, string]> {
  if (typeof node === 'string') yield [path, node];
  else
    for (const [key, value] of Object.entries(node as Record<string, unknown>))
      yield* listTexts(value, path === '' ? key : `${path}.${key}`);
}

describe('the French of the pages is set as French', () => {
  const parts = {
    common: french.common,
    state: french.state,
    failure: french.failure,
    page: french.page,
    admin: french.admin,
    macro: french.macro,
    panel: french.panel,
    etat: french.etat,
  };
  test.each([...listTexts(parts)])('%s', (_key, text) => {
    // ICU syntax keeps its plain spaces; only what is read is looked at.
    const read = text.replace(/\{\w+(, (\w+|::[^}]+))+\}/g, '').replace(/\{\w+, (plural|select),/g, '');
    expect(read).not.toMatch(/[^\u202f\s{}][;!?%](?=\s|$)|[ ][;!?%:]|[^\u00a0\s]:(?=\s|$)|'/);
  });
});

test('every state of a finding and every failure has its words in both languages', () => {
  for (const texts of [en, fr]) {
    for (const state of findingStates) expect(texts.t(`state.${state}`)).not.toBe('');
    for (const code of failureCodes) expect(sayFailure(texts, { code, values: {} })).not.toBe('');
  }
});
