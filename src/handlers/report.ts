import type { reportEndpoints } from '../contract/endpoints/report';
import type { HandlersFor } from '../entry/resolver';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { catalogues } from '../texts';
import { getReport } from '../usecases/get-report';
import { listReportSquads } from '../usecases/list-report-squads';

export const reportHandlers = (ports: Ports): HandlersFor<typeof reportEndpoints> => ({
  'report.get': (input) => getReport(ports, catalogues)(input),
  'report.squads': (input) => listReportSquads(ports)(input),
  'report.export': () => Promise.reject(new AppFailure('not-found')),
  'report.publish': () => Promise.reject(new AppFailure('not-found')),
  'report.freeze': () => Promise.reject(new AppFailure('not-found')),
});
