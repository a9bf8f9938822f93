import type { Report } from '../contract/report';
import type { Lang } from '../contract/text';
import { buildReport } from '../domain/report/build';
import { listShown } from '../domain/report/choose';
import { findGaps } from '../domain/report/gaps';
import { openWords, type ReportCatalogue } from '../domain/report/words';
import { readGaps } from './read-gaps';
import { readReportGround, type ReportNeeds, type ReportRequest } from './read-report';

export type ReportCatalogues = Readonly<Record<Lang, ReportCatalogue>>;

/** The adoption report as this reader may know it. */
export const getReport =
  (ports: ReportNeeds, catalogues: ReportCatalogues) =>
  async (request: ReportRequest): Promise<Report> => {
    const { lang } = request;
    const ground = await readReportGround(ports)(request);
    const words = openWords(catalogues[lang], lang, ground.now);
    const { playbook, squads, counted, layout } = ground;
    const found = findGaps(squads, listShown(counted, request.filter), layout);
    const gaps = playbook ? await readGaps(ports, found, playbook, lang, words.doer) : [];
    return buildReport(ground, { gaps, outcomes: null }, words);
  };
