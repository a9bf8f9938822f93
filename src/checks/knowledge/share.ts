import { z } from 'zod';
import type { Verdict } from '../../domain/check';
import type { LabelledPage, SquadPages } from '../../domain/facts';
import { nothingObserved } from '../../domain/judge-check';
import { plainText } from '../../domain/value';

/** A label as Confluence has it: one word. */
export const label = z
  .string()
  .max(255)
  .regex(/^[^\s,]+$/);

/** Confluence writes labels small. */
export const foldLabel = (text: string): string => text.toLowerCase();

/** What the checks of pages say when they cannot tell: where the squad writes is not known, or was not looked at for this label yet. */
export const unknownPages = {
  en: {
    'no-space': 'Can’t tell: nobody has said yet which Confluence space is the squad’s.',
    'name-space': 'Name the squad’s Confluence space, in its entry under *Squads*.',
    'hidden-space': 'Can’t tell: Confluence shows the app no space called *{asked}*.',
    'open-space': 'Look whether the space is still called so, and let the app see it.',
    'not-looked': 'Can’t tell yet: pages with the label *{label}* have not been looked for so far. The next sweep does.',
  },
  fr: {
    'no-space': 'Indéterminé : personne n’a encore dit quel est l’espace Confluence de la squad.',
    'name-space': 'Indiquer l’espace Confluence de la squad, dans sa fiche sous *Squads*.',
    'hidden-space': 'Indéterminé : Confluence ne montre à l’application aucun espace du nom de *{asked}*.',
    'open-space': 'Vérifier que l’espace s’appelle toujours ainsi, et laisser l’application le voir.',
    'not-looked':
      'Indéterminé pour l’instant : les pages à l’étiquette *{label}* n’ont pas encore été cherchées. Le prochain relevé le fera.',
  },
} as const;
type Unknown = keyof (typeof unknownPages)['en'];

/** The pages with this label, or the answer that says why they are not known. */
export function findPages(
  { asked, space, labels, pages }: SquadPages,
  wanted: string,
):
  | { known: true; space: NonNullable<SquadPages['space']>; found: LabelledPage[] }
  | { known: false; verdict: Verdict<Unknown | `engine/${string}`> } {
  const name = foldLabel(wanted);
  const unknown = (headline: Unknown, fix: Unknown | null) => ({
    known: false as const,
    verdict: {
      ...{ measured: 'cant-tell' as const, observed: nothingObserved, headline, expected: 'engine/expected-facts' as const },
      fixes: fix === null ? [] : [{ message: fix, minutes: 2, who: 'product-ops' as const, link: null }],
      values: { label: plainText(name), asked: plainText(asked ?? '') },
    },
  });
  if (asked === null) return unknown('no-space', 'name-space');
  if (space === null) return unknown('hidden-space', 'open-space');
  if (!labels.includes(name)) return unknown('not-looked', null);
  return { known: true, space, found: pages.filter((page) => page.labels.includes(name)) };
}
