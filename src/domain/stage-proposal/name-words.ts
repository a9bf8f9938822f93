import { listPhrases } from './phrases';

/** "Terminé(e)", "terminé·e·s", "validé.e": the gender marks go, the word stays. */
const genderMarks = /\((?:e|s|es|ne|nes|le|les)\)|[·•.](?:e|es|s|ne|nes|le|les)\b(?:[·•.]s\b)?/gu;
/** "3. In progress", "03 - Dev", "2) Prêt", "[4] Done". */
const numbering = /^\s*[[(#]?\s*\d{1,2}(?:[.:]\d{1,2})?\s*[\])]?\s*[-.:)/–—]?\s*(?=\S)/u;

/** Words that carry nothing here. "à", "to", "in", "en", "for" stay: they say before or during. */
const idle = new Set(
  listPhrases(`
    the, an, of, by, and, et, is, are, be, de, du, des, d, la, le, les, l, un, une, par,
    status, statut, phase, stage, etape, step, column, colonne
  `),
);

/**
 * A status name as the words that mean something: lower case, without accents, emoji, numbering, punctuation and gender marks; joined
 * words apart ("InProgress", "IN_PROGRESS").
 */
export function splitName(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(genderMarks, '')
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gu, 'oe')
    .replace(numbering, '')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\b(can|won|don|isn)['’]t\b/gu, '$1t')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !idle.has(word));
}

/** The same as one text: names that differ only in how they are written are equal in it. */
export function writePlainly(name: string): string {
  return splitName(name).join(' ');
}
