import type { ReportFilter } from '../../../../../src/contract/report';
import { standings, type Standing } from '../../../../../src/contract/report-parts';
import { areas } from '../../../../../src/contract/playbook';

/** What of the report's figures a list of squads is narrowed to: one tribe (null = squads without one), one area, one standing. Absent = as the report. */
export interface Narrowing {
  tribe?: string | null;
  area?: ReportFilter['areas'][number];
  standing?: Standing;
}

/** Where a reader of the report is: the report, one standard of it, one tribe of it (null = squads without one), or the squads behind a figure. */
export type ReportPlace =
  | { kind: 'adoption' }
  | { kind: 'standard'; standard: string }
  | { kind: 'tribe'; tribe: string | null }
  | { kind: 'squads'; of: Narrowing };

/** Decodes a part of an address; one that cannot be decoded is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign typed into the address bar: no name will match, and the page says so.
    return part;
  }
}

function readNarrowing(steps: readonly string[]): Narrowing {
  const after = (name: string): string | undefined => {
    const at = steps.indexOf(name);
    return at < 0 ? undefined : steps[at + 1];
  };
  const tribe = after('tribe');
  const area = areas.find((each) => each === after('area'));
  const standing = standings.find((each) => each === after('standing'));
  return {
    ...(steps.includes('without-tribe') ? { tribe: null } : tribe === undefined ? {} : { tribe: decode(tribe) }),
    ...(area === undefined ? {} : { area }),
    ...(standing === undefined ? {} : { standing }),
  };
}

/** The place in the report that the steps of a path name, or null for another page's. */
export function readReportPlace(steps: readonly string[]): ReportPlace | null {
  const [first, second] = steps;
  if (first === 'standards' && second !== undefined) return { kind: 'standard', standard: decode(second) };
  if (first === 'tribes' && second !== undefined) return { kind: 'tribe', tribe: decode(second) };
  if (first === 'without-tribe') return { kind: 'tribe', tribe: null };
  return first === 'squads' ? { kind: 'squads', of: readNarrowing(steps.slice(1)) } : null;
}

function writeNarrowing({ tribe, area, standing }: Narrowing): string {
  const where = tribe === undefined ? '' : tribe === null ? '/without-tribe' : `/tribe/${encodeURIComponent(tribe)}`;
  return `/squads${area === undefined ? '' : `/area/${area}`}${standing === undefined ? '' : `/standing/${standing}`}${where}`;
}

/** The path of a place in the report: what `readReportPlace` reads. */
export function writeReportPlace(place: ReportPlace): string {
  switch (place.kind) {
    case 'adoption':
      return '/';
    case 'standard':
      return `/standards/${encodeURIComponent(place.standard)}`;
    case 'tribe':
      return place.tribe === null ? '/without-tribe' : `/tribes/${encodeURIComponent(place.tribe)}`;
    case 'squads':
      return writeNarrowing(place.of);
  }
}

/** What the report is asked of at a place: as chosen, and of one standard or one tribe where the place is one. */
export function filterAt(place: ReportPlace, filter: ReportFilter): ReportFilter {
  switch (place.kind) {
    case 'adoption':
      return filter;
    case 'standard':
      return { ...filter, standards: [place.standard] };
    case 'tribe':
      return { ...filter, tribes: [place.tribe] };
    case 'squads': {
      const { tribe, area } = place.of;
      return { ...filter, ...(tribe === undefined ? {} : { tribes: [tribe] }), ...(area === undefined ? {} : { areas: [area] }) };
    }
  }
}
