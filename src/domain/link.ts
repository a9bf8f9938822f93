import type { ProjectFact } from './facts';
import type { LinkKind } from './finding';
import { addressPage, readPageKey } from './page-key';
import type { Values } from './value';

/** A screen that both kinds of project have, each in its own place. */
export type Screen = Exclude<LinkKind, 'evidence' | `${string}-team`>;

/** The screen as this project has it. */
export const linkTo = <S extends Screen>(screen: S, { style }: Pick<ProjectFact, 'style'>): S | `${S}-team` =>
  style === 'team-managed' ? `${screen}-team` : screen;

/** Issue keys as one JQL list; quoted, because a key may be a word that JQL reserves. */
const quote = (key: string): string => `"${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The address of a work item, or of a page by its key (`page-key.ts`), relative to the site. */
export function addressItem(key: string): string {
  const page = readPageKey(key);
  return page ? addressPage(page.id) : `/browse/${encodeURIComponent(key)}`;
}

/** The address of Jira's own list of work items, relative to the site; null when it would be empty. */
export function addressList(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : `/issues/?jql=${encodeURIComponent(`key in (${keys.map(quote).join(', ')})`)}`;
}

/** What a finding knows of the place that its fix leads to: its evidence, and the board and issue type among its values. */
export interface LinkTarget {
  evidence: readonly string[];
  /** `boardId`: the board that is to be changed · `typeId`: the issue type · `spaceKey`: the Confluence space. */
  values: Values;
}

/**
 * The address of a screen that a fix leads to, relative to the site. Company-managed spaces have theirs under `/c/` and their schemes in the
 * older settings; in team-managed ones an issue type holds its fields and its workflow. Null when there would be nothing to see there.
 */
export function addressScreen(link: LinkKind, projectKey: string, { evidence, values }: LinkTarget): string | null {
  const project = encodeURIComponent(projectKey);
  const company = `/jira/software/c/projects/${project}`;
  const team = `/jira/software/projects/${project}`;
  const scheme = `/plugins/servlet/project-config/${project}`;
  const page = (name: string): string => `/projects/${project}?selectedItem=com.atlassian.jira.jira-projects-plugin%3A${name}`;
  const types = `${team}/settings/issuetypes`;
  const type = values.typeId === undefined ? types : `${types}/${encodeURIComponent(String(values.typeId))}`;
  const columns = `/boards/${encodeURIComponent(String(values.boardId))}?config=columns`;
  switch (link) {
    case 'evidence':
      return addressList(evidence);
    case 'details':
      return `${company}/settings/details`;
    case 'details-team':
      return `${team}/settings/details`;
    case 'statuses':
    case 'workflow':
      return `${scheme}/workflows`;
    case 'workflow-team':
      return type === types ? types : `${type}/workflow`;
    case 'statuses-team':
    case 'types-team':
      return types;
    case 'stage-map':
    case 'declarations':
      return `/browse/${project}`;
    case 'people':
      return `${company}/settings/access`;
    case 'people-team':
      return `${team}/settings/access`;
    case 'board':
      return `${company}${columns}`;
    case 'board-team':
      return `${team}${columns}`;
    case 'boards':
      return `${company}/boards`;
    case 'boards-team':
      return `${team}/boards`;
    case 'fields':
      return `${scheme}/screens`;
    case 'fields-team':
      return type;
    case 'types':
      return `${scheme}/issuetypes`;
    case 'components':
    case 'components-team':
      return page('components-page');
    case 'releases':
    case 'releases-team':
      return page('release-page');
    case 'wiki-space':
      return values.spaceKey === undefined ? null : `/wiki/spaces/${encodeURIComponent(String(values.spaceKey))}/overview`;
    case 'wiki-page':
      return evidence[0] === undefined ? null : addressItem(evidence[0]);
  }
}
