import { z } from 'zod';

/** The languages that Diapason is written in. */
export const langSchema = z.enum(['en', 'fr']);
export type Lang = z.infer<typeof langSchema>;

/** A text of the playbook: one string for both languages, or one for each. At least one is there. */
export const localTextSchema = z.union([
  z.string().min(1),
  z
    .strictObject({ en: z.string().min(1).optional(), fr: z.string().min(1).optional() })
    .refine((text) => text.en !== undefined || text.fr !== undefined, { params: { code: 'text-empty' } }),
]);
export type LocalText = z.infer<typeof localTextSchema>;

/** The text in the reader's language, else in the other one. */
export function say(text: LocalText, lang: Lang): string {
  if (typeof text === 'string') return text;
  return text[lang] ?? text.en ?? text.fr ?? '';
}
