import type { Texts } from '../texts';

/** A month (`2026-11`, or a day of it) by its name and year: "November 2026". */
export function nameMonth(month: string, { lang }: Pick<Texts, 'lang'>): string {
  const named = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return named.format(Date.parse(`${month.slice(0, 7)}-15T12:00:00Z`));
}
