import { readAdminPlace, writeAdminPlace, type AdminPlace } from '../admin/sections';
import { readReportPlace, writeReportPlace, type ReportPlace } from '../adoption/place';

/** Where a reader of the global page is: in the report, at what waits for them, at the squads that they lead, at what waits for their word, or in the workspace. */
export type Place = ReportPlace | { kind: 'inbox' } | { kind: 'relay' } | { kind: 'answers' } | ({ kind: 'product-ops' } & AdminPlace);

/** Whether a place is one of the report's: what is chosen there stays chosen from one to the next. */
export const isInReport = (place: Place): place is ReportPlace => !['inbox', 'relay', 'answers', 'product-ops'].includes(place.kind);

/** The place that a path names; the report for any path that names none. */
export function readPlace(path: string): Place {
  const steps = path.split('/').filter((part) => part !== '');
  const [first, second = '', ...rest] = steps;
  if (first === 'inbox') return { kind: 'inbox' };
  if (first === 'my-squads') return { kind: 'relay' };
  if (first === 'answers') return { kind: 'answers' };
  if (first === 'product-ops') return { kind: 'product-ops', ...readAdminPlace([second, ...rest].join('/')) };
  return readReportPlace(steps) ?? { kind: 'adoption' };
}

/** The path of a place: what `readPlace` reads. */
export function writePlace(place: Place): string {
  switch (place.kind) {
    case 'inbox':
      return '/inbox';
    case 'relay':
      return '/my-squads';
    case 'answers':
      return '/answers';
    case 'product-ops':
      return `/product-ops${writeAdminPlace(place)}`;
    default:
      return writeReportPlace(place);
  }
}

/** The place that a reader gets to: the report in the stead of what is not theirs. */
export function choosePlace(place: Place, { runs, judges }: { runs: boolean; judges: boolean }): Place {
  if (place.kind === 'product-ops' && !runs) return { kind: 'adoption' };
  if (place.kind === 'answers' && (runs || !judges))
    return runs ? { kind: 'product-ops', section: 'answers', inside: '' } : { kind: 'adoption' };
  return place;
}
