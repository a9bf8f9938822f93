import type { Playbook, StandardCheck } from '../../contract/playbook';
import { localTextSchema, say } from '../../contract/text';
import type { Check } from '../check';
import type { Words } from './words';

const listOf = { stage: 'stages', flow: 'flows', role: 'roles', objective: 'objectives' } as const;

/** The names of what parameters refer to, by what kind of thing each parameter names. */
function nameReferences(check: Check, parameters: unknown, playbook: Playbook, { lang }: Words): Map<string, string> {
  const names = new Map<string, string>();
  for (const { kind, id } of check.listReferences(parameters)) {
    const found = playbook[listOf[kind]].find((each) => each.id === id);
    if (found) names.set(id, say(found.name, lang));
  }
  return names;
}

/** A share is told in per cent, a text of the playbook in the reader's language, an id by its name. */
function sayValue(name: string, value: unknown, names: ReadonlyMap<string, string>, words: Words): string {
  const { lang, list } = words;
  if (typeof value === 'number') {
    const isShare = (name === 'atLeast' || name === 'atMost') && value <= 1;
    return new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', isShare ? { style: 'percent' } : {}).format(value);
  }
  if (typeof value === 'string') return names.get(value) ?? value;
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value)) {
    const said = value.map((each) => (Array.isArray(each) ? each.map(String).join(' / ') : sayValue(name, each, names, words)));
    return list(said);
  }
  const text = localTextSchema.safeParse(value);
  if (text.success) return say(text.data, lang);
  const pairs = Object.entries(value ?? {}).map(
    ([from, to]) => `${sayValue(name, from, names, words)} → ${sayValue(name, to, names, words)}`,
  );
  return list(pairs);
}

/** What a use of a check asks for, in words: "Flow: Feature · At least: 90 %"; empty when it asks for nothing more than its question. */
export function sayParameters({ with: parameters }: StandardCheck, check: Check, playbook: Playbook, words: Words): string {
  const names = nameReferences(check, parameters, playbook, words);
  const { parameter } = words.catalogue.checkInfo;
  const colon = words.lang === 'fr' ? '\u00a0: ' : ': ';
  return Object.entries(parameters)
    .map(([name, value]) => {
      const title = Object.hasOwn(parameter, name) ? (parameter[name]?.title ?? name) : name;
      return `${title}${colon}${sayValue(name, value, names, words)}`;
    })
    .join(' · ');
}
