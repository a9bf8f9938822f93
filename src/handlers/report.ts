import type { reportEndpoints } from '../contract/endpoints/report';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { exportReport } from '../usecases/export-report';
import { freezeNow } from '../usecases/freeze-month';
import { getReport } from '../usecases/get-report';
import { listReportSquads } from '../usecases/list-report-squads';
import { publishReport } from '../usecases/publish-report';

export const reportHandlers = (ports: Ports): HandlersFor<typeof reportEndpoints> => ({
  'report.get': (input) => getReport(ports, catalogues)(input),
  'report.squads': (input) => listReportSquads(ports)(input),
  'report.export': (input) => exportReport(ports, catalogues)(input),
  'report.publish': (input) => publishReport(ports, catalogues)(input),
  'report.freeze': () => freezeNow(ports, catalogues)(),
});
