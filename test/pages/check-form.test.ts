import fc from 'fast-check';
import english from '../../locales/en-US.json';
import { createTexts } from '../../src/text/texts';
import { describeParameters } from '../../static/app/src/views/admin/playbook/model/describe-parameters';
import { filterChecks } from '../../static/app/src/views/admin/playbook/model/filter-checks';
import { fromPercent, parseNumber, toPercent } from '../../static/app/src/views/admin/playbook/model/number-text';
import { proposeParameters } from '../../static/app/src/views/admin/playbook/model/propose-parameters';
import { sayPlace } from '../../static/app/src/views/admin/playbook/model/say-value';
import { listUnknownKeys, readFields, readSynonyms, writeSynonyms } from '../../static/app/src/views/admin/playbook/model/schema-fields';
import { check, document } from '../kit/draft-example';

describe('a form from a check’s schema', () => {
  const fields = readFields(check.schema, check.refers);
  test('each kind of parameter has its control', () => {
    expect(fields.map(({ kind }) => kind)).toEqual([
      'refer',
      'refer',
      'share',
      'number',
      'choice',
      'choices',
      'synonyms',
      'moves',
      'local-text',
    ]);
    expect(fields[0]).toMatchObject({ title: 'Flow', required: true, to: 'flow', many: false });
    expect(fields[2]).toMatchObject({ title: 'atLeast', help: 'The share that is asked for.', required: false });
    expect(fields[3]).toMatchObject({ min: 0, max: null, whole: true });
    expect(fields[4]).toMatchObject({ fallback: 'working', options: ['working', 'elapsed'] });
  });
  test('a parameter that the check does not know can be seen', () => {
    expect(listUnknownKeys({ flow: 'x', atLeats: 0.9 }, fields)).toEqual(['atLeats']);
  });
  test('a new check starts with what the playbook has of its example', () => {
    expect(proposeParameters(check, document)).toEqual({ flow: 'feature' });
  });
  test('synonyms are lines, and come back as they were; a line without a name is not written', () => {
    const types = ['Story', ['Bug', 'Anomalie']];
    expect(readSynonyms(types)).toEqual([['Story'], ['Bug', 'Anomalie']]);
    expect(writeSynonyms([...readSynonyms(types), []])).toEqual(types);
    expect(writeSynonyms([[]])).toBeUndefined();
  });
  test('what a check asks is told in names, figures and moves', () => {
    const given = { flow: 'feature', atLeast: 0.9, calendar: 'working', types: ['Story', ['Bug', 'Anomalie']], forbid: { idea: ['done'] } };
    expect(describeParameters(check, given, document, createTexts(english, 'en', 'UTC'))).toBe(
      'Flow: *Feature* · atLeast: *90%* · calendar: *working days* · types: *Story and Bug / Anomalie* · forbid: *idea → done*',
    );
  });
  test('a place is told in words, parameters by their own names', () => {
    const texts = createTexts(english, 'en', 'UTC');
    const said = [['title', 'fr'], ['checks', 'ready-first', 'with', 'atLeast'], ['minutesPerMonth'], ['aliases', 0], []];
    expect(said.map((path) => sayPlace(path, texts))).toEqual([
      'title (French)',
      'check ready-first · atLeast',
      'minutes a month',
      'other names · 1',
      '',
    ]);
  });
  test('numbers are read as people type them, and percents without dust', () => {
    expect([parseNumber('0,5'), parseNumber('1 000'), parseNumber(''), parseNumber('a')]).toEqual([0.5, 1000, undefined, null]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => expect(toPercent(fromPercent(tenths / 10))).toBe(tenths / 10)));
  });
  test('checks are found by question, fact or id, without accents', () => {
    expect(filterChecks([check], 'ETAPE work')).toEqual([check]);
    expect(filterChecks([check], 'passes-through')).toEqual([check]);
    expect(filterChecks([check], 'sprint')).toEqual([]);
  });
});
