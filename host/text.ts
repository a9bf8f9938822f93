import { IntlMessageFormat } from 'intl-messageformat';
import en from '../locales/en-US.json';
import fr from '../locales/fr-FR.json';

type Lang = 'en' | 'fr';
type Values = Record<string, string | number>;

/** Texts of the catalogue in one language, by dotted key. @throws Error when the key is not there. */
export function makeSay(lang: Lang): (key: string, values?: Values) => string {
  const catalogue: unknown = lang === 'fr' ? fr : en;
  return (key, values = {}) => {
    const found = key
      .split('.')
      .reduce<unknown>((node, part) => (typeof node === 'object' && node !== null ? Reflect.get(node, part) : undefined), catalogue);
    if (typeof found !== 'string') throw new Error(`no text "${key}" in the ${lang} catalogue`);
    return String(new IntlMessageFormat(found, lang).format(values));
  };
}
