import type { PageModule } from '../../server/shell-api';
import { readWikiRoute, type WikiRoute } from './confluence/addresses';
import type { NavigationTarget } from './frame-payloads';
import type { Place } from './place';

/** What the shell shows at an address. */
export type Route =
  | { kind: 'home' }
  | { kind: 'page'; module: PageModule; projectKey: string | null; base: string; inner: string }
  | { kind: 'issue'; key: string }
  | { kind: 'search'; jql: string }
  | WikiRoute
  | { kind: 'elsewhere'; screen: Screen; address: string };

/** Screens of Jira that links of the app lead to. The host has none of them: it says which one it would be. */
export type Screen =
  'workflow' | 'board' | 'workItemTypes' | 'access' | 'components' | 'releases' | 'projectSettings' | 'jiraSettings' | 'profile' | 'other';

const screens: readonly [RegExp, Screen][] = [
  [/workflow/i, 'workflow'],
  [/\/boards?\b|rapidview|settings\/board/i, 'board'],
  [/issue-?types|fields/i, 'workItemTypes'],
  [/access|people|permissions|roles/i, 'access'],
  [/components/i, 'components'],
  [/versions|releases/i, 'releases'],
  [/project-config|\/settings\b.*projects|projects\/.*\/settings|edit-?project/i, 'projectSettings'],
  [/\/jira\/settings|\/secure\/admin|\/admin\//i, 'jiraSettings'],
  [/\/people\/|\/profile/i, 'profile'],
];

export function findRoute({ path, query, hash }: Place, modules: readonly PageModule[]): Route {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const [first, second, third] = parts;
  if (first === undefined) return { kind: 'home' };
  const tail = `${query === '' ? '' : `?${query}`}${hash}`;
  const inner = (depth: number): string => `/${parts.slice(depth).map(encodeURIComponent).join('/')}${tail}`;
  if (first === 'browse' && second !== undefined && /-\d+$/.test(second)) return { kind: 'issue', key: second };
  if (first === 'issues') return { kind: 'search', jql: new URLSearchParams(query).get('jql') ?? '' };
  const wiki = readWikiRoute(parts, query);
  if (wiki) return wiki;
  // Jira leads from a space's key alone to the space; here that is the app's page in it.
  if ((first === 'project' || first === 'browse') && second !== undefined) {
    const inSettings = third === 'settings';
    const wanted = inSettings ? parts[3] : third;
    const module = modules.find(
      ({ key, place }) => place === (inSettings ? 'projectSettings' : 'project') && (wanted === undefined || key === wanted),
    );
    if (module) return { kind: 'page', module, projectKey: second, base: pagePath(module, second), inner: inner(inSettings ? 4 : 3) };
  }
  if (first === 'admin' || first === 'apps') {
    const module = modules.find(
      ({ key, place }) => place === (first === 'admin' ? 'admin' : 'global') && (second === undefined || key === second),
    );
    if (module) return { kind: 'page', module, projectKey: null, base: pagePath(module, null), inner: inner(2) };
  }
  return {
    kind: 'elsewhere',
    screen: screens.find(([pattern]) => pattern.test(`${path}${tail}`))?.[1] ?? 'other',
    address: `${path}${tail}`,
  };
}

/** Where a page of the app stands in the shell: in a project, in its settings, in administration, or among Jira's apps. */
export function pagePath(module: Pick<PageModule, 'key' | 'place'>, projectKey: string | null): string {
  const project = `/project/${encodeURIComponent(projectKey ?? '')}`;
  if (module.place === 'project') return `${project}/${module.key}`;
  if (module.place === 'projectSettings') return `${project}/settings/${module.key}`;
  return `/${module.place === 'admin' ? 'admin' : 'apps'}/${module.key}`;
}

/** The address in the shell of a page's own place: `inner` is path, query and hash below `base`. */
export const innerPath = (base: string, inner: string): string => `${base}${inner.replace(/^\/(?=$|\?|#)/, '')}`;

/** The product's address of a target, relative to the site. @throws Error for a page that the app does not have. */
export function targetAddress(to: NavigationTarget, modules: readonly PageModule[], projectKey: string | null): string {
  if ('url' in to) return to.url;
  switch (to.target) {
    case 'issue':
      return `/browse/${encodeURIComponent(to.issueKey)}`;
    case 'projectSettingsDetails':
      return `/plugins/servlet/project-config/${encodeURIComponent(to.projectKey)}/summary`;
    case 'userProfile':
      return `/jira/people/${encodeURIComponent(to.accountId)}`;
    case 'dashboard':
      return `/jira/dashboards/${encodeURIComponent(to.dashboardId)}`;
    case 'module': {
      const module = modules.find(({ key }) => key === to.moduleKey);
      if (!module) throw new Error(`manifest.yml declares no page "${to.moduleKey}"`);
      return pagePath(module, to.projectKey ?? projectKey);
    }
  }
}

/** The shell's own path for an address of the product, or null when it leads out of the site. */
export function shellTarget(address: string, siteUrl: string): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return address;
  const url = new URL(address, siteUrl);
  return url.origin === new URL(siteUrl).origin ? `${url.pathname}${url.search}${url.hash}` : null;
}
