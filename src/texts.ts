import enUS from '../locales/en-US.json';
import frFR from '../locales/fr-FR.json';
import type { Lang } from './contract/text';
import type { ProblemCatalogue } from './domain/playbook/problem';
import type { DiffCatalogue } from './domain/playbook/say-changes';
import type { CheckCatalogue } from './usecases/list-checks';

/** The catalogues of texts that the backend writes itself: problems of a playbook, differences between two, and what checks are about. */
export const editorCatalogues: Readonly<Record<Lang, ProblemCatalogue & DiffCatalogue & CheckCatalogue>> = { en: enUS, fr: frFR };
