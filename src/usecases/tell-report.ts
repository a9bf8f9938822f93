import type { Report } from '../contract/report';
import type { Lang } from '../contract/text';
import { buildReport } from '../domain/report/build';
import { listShown } from '../domain/report/choose';
import { findGaps } from '../domain/report/gaps';
import { openWords, type ReportCatalogue } from '../domain/report/words';
import type { Ports } from '../ports/ports';
import { readGaps } from './read-gaps';
import { readOutcomes } from './read-outcomes';
import { readReportGround, type Reader, type ReportRequest, type SiteNeeds } from './read-report';

export type ReportCatalogues = Readonly<Record<Lang, ReportCatalogue>>;

/** The adoption report of one reader, as it stands now. */
export const tellReport =
  (ports: SiteNeeds & Pick<Ports, 'etats'>, catalogues: ReportCatalogues, readWhom: () => Promise<Reader>) =>
  async (request: ReportRequest): Promise<Report> => {
    const { lang, filter } = request;
    const ground = await readReportGround(ports, readWhom)(request);
    const words = openWords(catalogues[lang], lang, ground.now);
    const { playbook, squads, counted, layout } = ground;
    const shown = listShown(counted, filter);
    const gaps = playbook ? await readGaps(ports, findGaps(squads, shown, layout), playbook, lang, words.doer) : [];
    return buildReport(ground, { gaps, outcomes: await readOutcomes(ports, ground, shown) }, words);
  };
