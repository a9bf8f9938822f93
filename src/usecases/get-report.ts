import { reportSchema, type Report } from '../contract/report';
import type { Lang } from '../contract/text';
import { shortenRegister } from '../domain/report/exceptions';
import { readFrozenBody } from '../domain/report/frozen';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { readReader, type ReportNeeds, type ReportRequest } from './read-report';
import { tellReport, type ReportCatalogues } from './tell-report';

/** A month as it was told; null = there is none of this name. */
async function readFrozen({ frozen }: Pick<Ports, 'frozen'>, id: string, lang: Lang): Promise<Report | null> {
  const kept = await frozen.read(id);
  return kept ? reportSchema.parse(readFrozenBody(kept.body)[lang]) : null;
}

/** The adoption report as the calling user may know it: as it stands, or as a month was told. `frozen-for-all`: frozen months hold every squad. */
export const getWholeReport =
  (ports: ReportNeeds & Pick<Ports, 'etats'>, catalogues: ReportCatalogues) =>
  async ({ frozen, ...request }: ReportRequest & { frozen: string | null }): Promise<Report> => {
    const reader = await readReader(ports);
    if (frozen === null) return tellReport(ports, catalogues, () => Promise.resolve(reader))(request);
    if (reader.audience !== 'all') throw new AppFailure('frozen-for-all');
    const told = await readFrozen(ports, frozen, request.lang);
    if (!told) throw new AppFailure('not-found');
    return told;
  };

/** The same for a page: of a long register of exceptions its first lines. */
export const getReport =
  (ports: ReportNeeds & Pick<Ports, 'etats'>, catalogues: ReportCatalogues) =>
  async (request: ReportRequest & { frozen: string | null }): Promise<Report> =>
    shortenRegister(await getWholeReport(ports, catalogues)(request));
