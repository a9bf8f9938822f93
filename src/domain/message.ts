import { IntlMessageFormat } from 'intl-messageformat';
import type { Lang } from '../contract/text';
import type { Value } from './value';

const compiled = new Map<string, IntlMessageFormat>();

/** Fills an ICU message. A placeholder without a value is an error of the message's author and throws. */
export function fillMessage(text: string, lang: Lang, values: Readonly<Record<string, Value>>): string {
  const key = `${lang}\0${text}`;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format({ ...values }));
}
