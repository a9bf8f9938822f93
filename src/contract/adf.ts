/** A node of the Atlassian Document Format, version 1 (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
export interface AdfNode {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  content?: readonly AdfNode[];
  marks?: readonly { type: string; attrs?: Readonly<Record<string, unknown>> }[];
  text?: string;
}

/** What an export function answers (Confluence puts it in the macro's place), and what a page holds. */
export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: readonly AdfNode[];
}

/** The lozenge colours of a status node. */
export type StatusColor = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';

export function makeDocument(...content: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

/** A text; a text node may not be empty, so an empty one is a space. */
export function makeText(text: string, mark?: 'strong' | 'em'): AdfNode {
  return { type: 'text', text: text === '' ? ' ' : text, ...(mark === undefined ? {} : { marks: [{ type: mark }] }) };
}

/** A text that leads to an address: absolute, or relative to the site. */
export function makeLink(text: string, href: string): AdfNode {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}

export function makeStatus(text: string, color: StatusColor): AdfNode {
  return { type: 'status', attrs: { text, color } };
}

export function makeParagraph(...content: readonly (AdfNode | string)[]): AdfNode {
  return { type: 'paragraph', content: content.map((part) => (typeof part === 'string' ? makeText(part) : part)) };
}

export function makeHeading(level: 2 | 3 | 4, text: string): AdfNode {
  return { type: 'heading', attrs: { level }, content: [makeText(text)] };
}

/** A list of which each item is some blocks. */
export function makeBulletList(items: readonly (readonly AdfNode[])[]): AdfNode {
  return { type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) };
}

export function makeBullets(items: readonly (string | readonly (AdfNode | string)[])[]): AdfNode {
  return makeBulletList(items.map((item) => [typeof item === 'string' ? makeParagraph(item) : makeParagraph(...item)]));
}

/** A coloured box. `localId`: what it is found by again. */
export function makePanel(kind: 'info' | 'note' | 'warning', localId: string, ...content: readonly AdfNode[]): AdfNode {
  return { type: 'panel', attrs: { panelType: kind, localId }, content };
}

/** A table whose first row and first column are headers. */
export function makeTable(head: readonly string[], rows: readonly (readonly string[])[]): AdfNode {
  const cell = (type: 'tableHeader' | 'tableCell', text: string): AdfNode => ({ type, content: [makeParagraph(text)] });
  const row = (content: readonly AdfNode[]): AdfNode => ({ type: 'tableRow', content });
  return {
    type: 'table',
    content: [
      row(head.map((text) => cell('tableHeader', text))),
      ...rows.map((texts) => row(texts.map((text, column) => cell(column === 0 ? 'tableHeader' : 'tableCell', text)))),
    ],
  };
}

/** A text on a shade (`#DEEBFF`); null = on none. */
export interface ShadedCell {
  text: string;
  shade: string | null;
}

/** A table whose first row and first column are headers, with cells on shades. */
export function makeShadedTable(head: readonly string[], rows: readonly { name: string; cells: readonly ShadedCell[] }[]): AdfNode {
  const header = (text: string): AdfNode => ({ type: 'tableHeader', content: [makeParagraph(text)] });
  const cell = ({ text, shade }: ShadedCell): AdfNode => ({
    type: 'tableCell',
    ...(shade === null ? {} : { attrs: { background: shade } }),
    content: [makeParagraph(text)],
  });
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: head.map(header) },
      ...rows.map(({ name, cells }) => ({ type: 'tableRow', content: [header(name), ...cells.map(cell)] })),
    ],
  };
}

/** A table of two columns: what it is called, and what is so. */
export function makeFactTable(rows: readonly (readonly [name: string, ...content: AdfNode[]])[]): AdfNode {
  return {
    type: 'table',
    content: rows.map(([name, ...content]) => ({
      type: 'tableRow',
      content: [
        { type: 'tableHeader', content: [makeParagraph(name)] },
        { type: 'tableCell', content },
      ],
    })),
  };
}

/** A table with a row of headers, of cells that hold more than texts. */
export function makeGrid(head: readonly string[], rows: readonly (readonly AdfNode[])[]): AdfNode {
  const row = (type: 'tableHeader' | 'tableCell', cells: readonly AdfNode[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [cell] })),
  });
  return {
    type: 'table',
    content: [
      row(
        'tableHeader',
        head.map((text) => makeParagraph(text)),
      ),
      ...rows.map((cells) => row('tableCell', cells)),
    ],
  };
}
