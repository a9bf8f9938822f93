import enUS from '../locales/en-US.json';
import frFR from '../locales/fr-FR.json';
import type { Lang } from './contract/text';
import type { ProblemCatalogue } from './domain/playbook/problem';
import type { ReasonCatalogue } from './domain/stage-proposal/render-reasons';

/** The catalogues of texts that the backend writes itself: the problems of a playbook file, the reasons of a proposal. */
export const catalogues: Readonly<Record<Lang, ProblemCatalogue & ReasonCatalogue>> = { en: enUS, fr: frFR };
