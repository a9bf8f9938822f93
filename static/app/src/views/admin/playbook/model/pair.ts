import { asText, isFields } from './values';
import type { Pair } from './new-items';

/** A text of the playbook as both languages; one string stands for both. */
export function readPair(text: unknown): Pair {
  if (!isFields(text)) return { en: asText(text), fr: asText(text) };
  return { en: asText(text.en), fr: asText(text.fr) };
}

/** What is written of a pair: the languages that say something; nothing when neither does. */
export function writePair({ en, fr }: Pair): unknown {
  if (en === '' && fr === '') return undefined;
  return { ...(en === '' ? {} : { en }), ...(fr === '' ? {} : { fr }) };
}
