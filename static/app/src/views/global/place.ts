import { readAdminPlace, writeAdminPlace, type AdminPlace } from '../admin/sections';

/** Where a reader of the global page is: the report, one standard of it, one tribe of it (null = squads without one), what waits for them, the squads that they lead, what waits for their word, or the workspace. */
export type Place =
  | { kind: 'adoption' }
  | { kind: 'standard'; standard: string }
  | { kind: 'tribe'; tribe: string | null }
  | { kind: 'inbox' }
  | { kind: 'relay' }
  | { kind: 'answers' }
  | ({ kind: 'product-ops' } & AdminPlace);

/** Decodes a part of an address; one that cannot be decoded is taken as it stands. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign typed into the address bar: no name will match, and the page says so.
    return part;
  }
}

/** The place that a path names; the report for any path that names none. */
export function readPlace(path: string): Place {
  const [first, second = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (first === 'standards' && second !== '') return { kind: 'standard', standard: decode(second) };
  if (first === 'tribes' && second !== '') return { kind: 'tribe', tribe: decode(second) };
  if (first === 'without-tribe') return { kind: 'tribe', tribe: null };
  if (first === 'inbox') return { kind: 'inbox' };
  if (first === 'my-squads') return { kind: 'relay' };
  if (first === 'answers') return { kind: 'answers' };
  if (first === 'product-ops') return { kind: 'product-ops', ...readAdminPlace([second, ...rest].join('/')) };
  return { kind: 'adoption' };
}

/** The path of a place: what `readPlace` reads. */
export function writePlace(place: Place): string {
  switch (place.kind) {
    case 'adoption':
      return '/';
    case 'standard':
      return `/standards/${encodeURIComponent(place.standard)}`;
    case 'tribe':
      return place.tribe === null ? '/without-tribe' : `/tribes/${encodeURIComponent(place.tribe)}`;
    case 'inbox':
      return '/inbox';
    case 'relay':
      return '/my-squads';
    case 'answers':
      return '/answers';
    case 'product-ops':
      return `/product-ops${writeAdminPlace(place)}`;
  }
}

/** The place that a reader gets to: the report in the stead of what is not theirs. */
export function choosePlace(place: Place, { runs, judges }: { runs: boolean; judges: boolean }): Place {
  if (place.kind === 'product-ops' && !runs) return { kind: 'adoption' };
  if (place.kind === 'answers' && (runs || !judges))
    return runs ? { kind: 'product-ops', section: 'answers', inside: '' } : { kind: 'adoption' };
  return place;
}
