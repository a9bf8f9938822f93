import type { LinkKind } from './finding';

/** Issue keys as one JQL list; quoted, because a key may be a word that JQL reserves. */
const quote = (key: string): string => `"${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The address of a work item, relative to the site. */
export function addressItem(key: string): string {
  return `/browse/${encodeURIComponent(key)}`;
}

/**
 * The address of a screen that a fix leads to, relative to the site. Details, work types and access are where Jira Cloud has them for
 * company-managed (`/c/`) and team-managed spaces; null when the list of work items would be empty.
 */
export function addressScreen(link: LinkKind, projectKey: string, evidence: readonly string[]): string | null {
  const project = encodeURIComponent(projectKey);
  switch (link) {
    case 'evidence':
      return evidence.length === 0 ? null : `/issues/?jql=${encodeURIComponent(`key in (${evidence.map(quote).join(', ')})`)}`;
    case 'details':
      return `/jira/software/c/projects/${project}/settings/details`;
    case 'details-team':
      return `/jira/software/projects/${project}/settings/details`;
    case 'statuses':
      return `/plugins/servlet/project-config/${project}/workflows`;
    case 'statuses-team':
      return `/jira/software/projects/${project}/settings/issuetypes`;
    case 'stage-map':
      return `/browse/${project}`;
    case 'people':
      return `/jira/software/c/projects/${project}/settings/access`;
    case 'people-team':
      return `/jira/software/projects/${project}/settings/access`;
  }
}
