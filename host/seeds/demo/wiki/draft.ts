import type { ContentAccess, DocumentNode, MacroBlock, PageBlock } from '../../../snapshot/confluence-types';

/** A macro before it stands on a page. */
export type DraftBlock = Exclude<PageBlock, MacroBlock> | Omit<MacroBlock, 'localId'>;

export interface DraftPage {
  title: string;
  /** Account that wrote it. */
  author: string;
  /** Account that owns it, null = nobody; absent = who wrote it. */
  owner?: string | null;
  /** Days since it was last changed. */
  changed: number;
  blocks: readonly DraftBlock[];
  labels?: string[];
  access?: ContentAccess;
  children?: readonly DraftPage[];
}

export interface DraftSpace {
  key: string;
  name: string;
  /** Absent = global. */
  type?: 'personal';
  owner: string;
  access: ContentAccess;
  home: DraftPage;
}

export const heading = (text: string): DraftBlock => ({ kind: 'heading', level: 2, text });
export const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text });
export const list = (...items: string[]): DraftBlock => ({ kind: 'list', items });
export const squadCard = (squad: string): DraftBlock => ({ kind: 'macro', macro: 'squad-card', config: { squad } });
/** The adoption report as it stands when it is read, of all that the reader may see. */
export const adoptionReport: DraftBlock = { kind: 'macro', macro: 'adoption-report', config: {} };
export const roleAssignments = (config: { tribe?: string; squads?: string[] }): DraftBlock => ({
  kind: 'macro',
  macro: 'role-assignments',
  config,
});

/** A log of decisions: a table of day, decision and reason, the newest first. `at`: epoch ms. */
export function decisionTable(
  head: readonly [string, string, string],
  rows: readonly (readonly [at: number, decision: string, why: string])[],
): DraftBlock {
  const cell = (type: 'tableHeader' | 'tableCell', ...content: DocumentNode[]): DocumentNode => ({
    type,
    content: [{ type: 'paragraph', content }],
  });
  const say = (text: string): DocumentNode => ({ type: 'text', text });
  const row = (content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content });
  const lines = rows.map(([at, decision, why]) =>
    row([
      cell('tableCell', { type: 'date', attrs: { timestamp: String(at) } }),
      cell('tableCell', say(decision)),
      cell('tableCell', say(why)),
    ]),
  );
  return { kind: 'node', node: { type: 'table', content: [row(head.map((text) => cell('tableHeader', say(text)))), ...lines] } };
}
