import enUS from '../../../locales/en-US.json';
import frFR from '../../../locales/fr-FR.json';
import type { Lang } from '../../contract/text';
import { createTexts, type Texts } from '../../text/texts';

/** The texts of an export, which is written by the backend. `timeZone` is an IANA name. */
export function exportTexts(lang: Lang, timeZone: string): Texts {
  return createTexts(lang === 'fr' ? frFR : enUS, lang, timeZone);
}
