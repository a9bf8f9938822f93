import { readAdminPlace, writeAdminPlace, type AdminPlace } from '../admin/sections';
import { readReportPlace, writeReportPlace, type ReportPlace } from '../adoption/place';

/** Where a reader of the global page is: in the report, at what waits for their word, or in the workspace. */
export type Place = ReportPlace | { kind: 'answers' } | ({ kind: 'product-ops' } & AdminPlace);

/** Whether a place is one of the report's: what is chosen there stays chosen from one to the next. */
export const isInReport = (place: Place): place is ReportPlace => place.kind !== 'answers' && place.kind !== 'product-ops';

/** The place that a path names; the report for any path that names none. */
export function readPlace(path: string): Place {
  const steps = path.split('/').filter((part) => part !== '');
  const [first, second = '', ...rest] = steps;
  if (first === 'answers') return { kind: 'answers' };
  if (first === 'product-ops') return { kind: 'product-ops', ...readAdminPlace([second, ...rest].join('/')) };
  return readReportPlace(steps) ?? { kind: 'adoption' };
}

/** The path of a place: what `readPlace` reads. */
export function writePlace(place: Place): string {
  if (isInReport(place)) return writeReportPlace(place);
  return place.kind === 'answers' ? '/answers' : `/product-ops${writeAdminPlace(place)}`;
}
