import type { CheckInfo, DraftDocument } from '../../../../../../../src/contract/playbook-draft';
import type { Texts } from '../../../../text/texts';
import { readFlow } from './flow-graph';
import { listNamed, namedLists, sayText, type Reference } from './parts';
import { readFields, readSynonyms } from './schema-fields';
import { sayFixed } from './say-value';
import { showValue } from './show-value';
import { asTexts, isFields, type Fields } from './values';

/** What a check asks for, in names and figures: "Flow: *Feature* · Stage: *Review* · At least: *90 %*". */
export function describeParameters(
  check: Pick<CheckInfo, 'schema' | 'refers'>,
  given: Fields,
  document: DraftDocument,
  texts: Pick<Texts, 'lang' | 't' | 'has' | 'percent' | 'number' | 'list'>,
): string {
  const { lang, t, percent, number, list } = texts;
  const nameOf = (to: Reference, id: string): string =>
    listNamed(document, namedLists[to], lang).find((each) => each.id === id)?.name ?? id;
  const told = (name: string, value: string): string => t('editor.parameter', { name, value });
  const said = readFields(check.schema, check.refers).flatMap((field) => {
    const value = given[field.key];
    if (value === undefined) return [];
    if (field.kind === 'refer') {
      const names = (typeof value === 'string' ? [value] : asTexts(value)).map((id) => nameOf(field.to, id));
      return names.length === 0 ? [] : [told(field.title, list(names))];
    }
    if (typeof value === 'number') return [told(field.title, field.kind === 'share' ? percent(value) : number(value))];
    if (field.kind === 'moves') {
      const { moves } = readFlow({ moves: value });
      const pairs = Object.entries(moves).flatMap(([from, targets]) =>
        targets.map((to) => `${nameOf('stage', from)} → ${nameOf('stage', to)}`),
      );
      return [told(field.title, list(pairs))];
    }
    if (field.kind === 'synonyms') return [told(field.title, list(readSynonyms(value).map((names) => names.join(' / '))))];
    if (field.kind === 'local-text' && isFields(value)) return [told(field.title, sayText(value, lang))];
    const values = Array.isArray(value) ? value : [value];
    return [told(field.title, list(values.map((each) => sayFixed(showValue(each), texts))))];
  });
  return said.join(' · ');
}
