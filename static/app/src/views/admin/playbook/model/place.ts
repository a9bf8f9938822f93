import { partKinds, type Part } from '../../../../../../../src/contract/playbook-draft';

/** Where in the playbook's part of the workspace one is. */
export type EditorPlace =
  | { kind: 'home' }
  | { kind: 'part'; part: Part }
  | { kind: 'start' }
  | { kind: 'file' }
  | { kind: 'starter'; id: string }
  | { kind: 'replay' }
  | { kind: 'publish' }
  | { kind: 'versions'; from: string | null; to: string | null };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign typed into the address: no part will have that name, and the page says so.
    return text;
  }
}

/** The place that the rest of an address names (`part/standard/ready-first`); the overview for any that names none. */
export function readEditorPlace(inside: string): EditorPlace {
  const [first = '', second = '', third = ''] = inside
    .split('/')
    .filter((step) => step !== '')
    .map(decode);
  const kind = partKinds.find((each) => each === second);
  if (first === 'part' && kind !== undefined) return { kind: 'part', part: third === '' ? { kind } : { kind, id: third } };
  if (first === 'starter' && second !== '') return { kind: 'starter', id: second };
  if (first === 'versions') return { kind: 'versions', from: second || null, to: third || null };
  if (first === 'start' || first === 'file' || first === 'replay' || first === 'publish') return { kind: first };
  return { kind: 'home' };
}

/** The rest of the address of a place: what `readEditorPlace` reads. */
export function writeEditorPlace(place: EditorPlace): string {
  const join = (...steps: (string | null | undefined)[]): string =>
    steps.flatMap((step) => (step === null || step === undefined ? [] : [encodeURIComponent(step)])).join('/');
  switch (place.kind) {
    case 'home':
      return '';
    case 'part':
      return join('part', place.part.kind, place.part.id);
    case 'starter':
      return join('starter', place.id);
    case 'versions':
      return join('versions', place.from, place.from === null ? null : place.to);
    case 'start':
    case 'file':
    case 'replay':
    case 'publish':
      return place.kind;
  }
}
