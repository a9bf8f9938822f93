import type { ContentAccess, MacroBlock, PageBlock } from '../../../snapshot/confluence-types';

/** A macro before it stands on a page. */
export type DraftBlock = Exclude<PageBlock, MacroBlock> | Omit<MacroBlock, 'localId'>;

export interface DraftPage {
  title: string;
  /** Account that wrote it. */
  author: string;
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
  owner: string;
  access: ContentAccess;
  home: DraftPage;
}

export const heading = (text: string): DraftBlock => ({ kind: 'heading', level: 2, text });
export const paragraph = (text: string): DraftBlock => ({ kind: 'paragraph', text });
export const list = (...items: string[]): DraftBlock => ({ kind: 'list', items });
export const squadCard = (squad: string): DraftBlock => ({ kind: 'macro', macro: 'squad-card', config: { squad } });
export const roleAssignments = (config: { tribe?: string; squads?: string[] }): DraftBlock => ({
  kind: 'macro',
  macro: 'role-assignments',
  config,
});
