import enUS from '../locales/en-US.json';
import frFR from '../locales/fr-FR.json';
import type { Lang } from './contract/text';
import type { ProblemCatalogue } from './domain/playbook/problem';

/** The catalogues of texts that the backend writes itself: the problems of a playbook file. */
export const problemCatalogues: Readonly<Record<Lang, ProblemCatalogue>> = { en: enUS, fr: frFR };
