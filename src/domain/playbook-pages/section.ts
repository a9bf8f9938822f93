import { makePanel, type AdfNode } from '../../contract/adf';
import { hashContent, labelText } from '../hash';

/** The app's own part of a page: the nodes from its first panel to its last, both included. */
export interface Split {
  before: readonly AdfNode[];
  section: readonly AdfNode[];
  after: readonly AdfNode[];
}

const idOf = (end: 'start' | 'end', key: string): string => `diapason-${end}-${labelText(key)}`;

/** The section of a page: what it says between two panels, by which it is found again wherever people write above or below it. */
export function boundSection(key: string, first: readonly AdfNode[], content: readonly AdfNode[], last: readonly AdfNode[]): AdfNode[] {
  return [makePanel('info', idOf('start', key), ...first), ...content, makePanel('note', idOf('end', key), ...last)];
}

/** Finds the section of this key; null when one of its panels is not there, or they changed places. */
export function findSection(key: string, content: readonly AdfNode[]): Split | null {
  const find = (end: 'start' | 'end'): number =>
    content.findIndex(({ type, attrs }) => type === 'panel' && attrs?.localId === idOf(end, key));
  const [start, end] = [find('start'), find('end')];
  if (start < 0 || end < start) return null;
  return { before: content.slice(0, start), section: content.slice(start, end + 1), after: content.slice(end + 1) };
}

/** What of a node is its content; ids, widths and layouts are added by Confluence and by whoever only looks at the page in the editor. */
const TELLING = ['level', 'panelType', 'href', 'url', 'timestamp', 'text', 'color', 'title', 'order', 'colspan', 'rowspan'] as const;

function readAttrs(attrs: AdfNode['attrs'] = {}): Record<string, unknown> {
  // A cell that spans one column says so or does not.
  return Object.fromEntries(
    TELLING.flatMap((name) => (attrs[name] === undefined || (attrs[name] === 1 && name !== 'level') ? [] : [[name, attrs[name]]])),
  );
}

interface Plain {
  type: string;
  text?: string;
  attrs: Record<string, unknown>;
  marks: unknown[];
  content: Plain[];
}

function simplify(nodes: readonly AdfNode[]): Plain[] {
  const plain: Plain[] = [];
  for (const { type, text, attrs, marks = [], content = [] } of nodes) {
    const told = marks.map((mark) => ({ type: mark.type, ...readAttrs(mark.attrs) })).sort((a, b) => (a.type < b.type ? -1 : 1));
    const last = plain.at(-1);
    // A text may come back in pieces.
    if (type === 'text' && last?.type === 'text' && hashContent(last.marks) === hashContent(told))
      last.text = `${last.text ?? ''}${text ?? ''}`;
    else plain.push({ type, ...(text === undefined ? {} : { text }), attrs: readAttrs(attrs), marks: told, content: simplify(content) });
  }
  return plain;
}

/** A hash of what a section says: the same after Confluence has stored it and given it back, another one after a person has changed a word. */
export function fingerprint(section: readonly AdfNode[]): string {
  return hashContent(simplify(section));
}
