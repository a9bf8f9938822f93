import { i18n, type view } from '@forge/bridge';
import type { Lang } from '../contract/text';
import { createTexts, type Texts } from '../text/texts';

/** What Forge says of the place, the reader and the app. */
export type Context = Awaited<ReturnType<typeof view.getContext>>;

/** The language for a locale of the site: French for every French one, English for the rest. */
export function chooseLang(locale: string): Lang {
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Loads the texts for the reader that the context speaks of. Rejects when the host does not answer. */
export async function readTexts({ locale, timezone }: Pick<Context, 'locale' | 'timezone'>): Promise<Texts> {
  const lang = chooseLang(locale);
  const { translations } = await i18n.getTranslations(lang === 'fr' ? 'fr-FR' : 'en-US');
  return createTexts(translations, lang, timezone);
}
