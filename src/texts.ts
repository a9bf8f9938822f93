import enUS from '../locales/en-US.json';
import frFR from '../locales/fr-FR.json';
import type { Lang } from './contract/text';
import type { TableCatalogue } from './domain/assignment/import';
import type { ProblemCatalogue } from './domain/playbook/problem';
import type { PageCatalogue } from './domain/playbook-pages/words';
import type { DiffCatalogue } from './domain/playbook/say-changes';
import type { ReportCatalogue } from './domain/report/words';
import type { ReasonCatalogue } from './domain/stage-proposal/render-reasons';
import type { ActCatalogue } from './usecases/list-acts';
import type { CheckCatalogue } from './usecases/list-checks';

type Catalogue = ProblemCatalogue &
  DiffCatalogue &
  CheckCatalogue &
  ReasonCatalogue &
  TableCatalogue &
  PageCatalogue &
  ActCatalogue &
  ReportCatalogue;
/** The catalogues of texts that the backend writes itself: problems of a playbook, differences between two, what checks are about, the reasons of a proposal, problems of a table, pages of the playbook, acts, the adoption report. */
export const catalogues: Readonly<Record<Lang, Catalogue>> = { en: enUS, fr: frFR };
