import type { Api } from '../contract/endpoints';
import { writeCsv } from '../domain/csv';
import { dayOf } from '../domain/adoption-day';
import { openWords } from '../domain/report/words';
import { writeTable } from '../domain/report/table';
import type { Ports } from '../ports/ports';
import { getWholeReport } from './get-report';
import type { ReportNeeds } from './read-report';
import type { ReportCatalogues } from './tell-report';

/** The report as a table of comma-separated values: every figure that the page shows, a row each. */
export const exportReport =
  (ports: ReportNeeds & Pick<Ports, 'etats'>, catalogues: ReportCatalogues) =>
  async (input: Api['report.export']['input']): Promise<Api['report.export']['output']> => {
    const report = await getWholeReport(ports, catalogues)(input);
    const words = openWords(catalogues[input.lang], input.lang, ports.now());
    const name = `adoption-${report.frozen?.month ?? dayOf(ports.now())}.csv`;
    return { name, csv: writeCsv(writeTable(report, words)) };
  };
