import type { CheckInfo, DraftDocument } from '../../../../../../../src/contract/playbook-draft';
import type { Texts } from '../../../../text/texts';
import { listNamed, sayText } from './parts';
import { readFields, type Reference } from './schema-fields';
import { showValue } from './show-value';
import { asTexts, isFields, type Fields } from './values';

const lists = { stage: 'stages', flow: 'flows', role: 'roles', objective: 'objectives' } as const satisfies Record<Reference, string>;

/** What a check asks for, in names and figures: "Flow: *Feature* · Stage: *Review* · At least: *90 %*". */
export function describeParameters(
  check: Pick<CheckInfo, 'schema' | 'refers'>,
  given: Fields,
  document: DraftDocument,
  { lang, percent, number, list }: Pick<Texts, 'lang' | 'percent' | 'number' | 'list'>,
): string {
  const said = readFields(check.schema, check.refers).flatMap((field) => {
    const value = given[field.key];
    if (value === undefined) return [];
    if (field.kind === 'refer') {
      const named = listNamed(document, lists[field.to], lang);
      const names = (typeof value === 'string' ? [value] : asTexts(value)).map((id) => named.find((each) => each.id === id)?.name ?? id);
      return names.length === 0 ? [] : [`${field.title}: *${list(names)}*`];
    }
    if (typeof value === 'number') return [`${field.title}: *${field.kind === 'share' ? percent(value) : number(value)}*`];
    if (field.kind === 'local-text' && isFields(value)) return [`${field.title}: *${sayText(value, lang)}*`];
    return [`${field.title}: *${showValue(value)}*`];
  });
  return said.join(' · ');
}
