import { useEffect, useState } from 'react';
import type { PageModule } from '../../server/shell-api';
import { projectPageSchema, type ListedProject } from './jira-types';
import { pagePath, type Route } from './routes';
import { readJira } from './server';
import { useShell } from './shell-context';

/** A page of Jira's project search holds at most 100. */
const pageSize = 100;

/** The projects that this persona may browse, by tribe (their category), spaces without one below; above them the app's places among Jira's apps and in administration. */
export function Sidebar({ route }: { route: Route }) {
  const { site, as, say, navigation } = useShell();
  const { lang } = navigation.place;
  const projects = useProjects(as);
  const modulesAt = (wanted: PageModule['place']) => site.modules.filter(({ place }) => place === wanted);
  const projectModules = modulesAt('project');
  const open = route.kind === 'page' ? (route.projectKey ?? route.module.key) : null;
  const openModule = route.kind === 'page' ? route.module.key : null;
  const tribes = groupByTribe(projects ?? []);
  const rest = (projects ?? []).filter((project) => !isSquadSpace(project));
  const list = (group: readonly ListedProject[]) => (
    <ul>
      {group.map(({ key, name }) => (
        <li key={key}>
          {projectModules.map((module) => (
            <a
              key={module.key}
              {...link(pagePath(module, key), navigation.go)}
              aria-current={open === key && openModule === module.key ? 'page' : undefined}
              title={module.title[lang]}
            >
              <span>{name}</span>
              <small>{key}</small>
            </a>
          ))}
          {open === key
            ? modulesAt('projectSettings').map((module) => (
                <a
                  key={module.key}
                  className="settings"
                  {...link(pagePath(module, key), navigation.go)}
                  aria-current={openModule === module.key ? 'page' : undefined}
                >
                  <span>{module.title[lang]}</span>
                </a>
              ))
            : null}
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="sidebar" aria-label={say('shell.projects')}>
      {[...modulesAt('global'), ...modulesAt('admin')].map((module) => (
        <a
          key={module.key}
          className="admin"
          {...link(pagePath(module, null), navigation.go)}
          aria-current={open === module.key ? 'page' : undefined}
        >
          <span>{module.title[lang]}</span>
          <small>{say(module.place === 'admin' ? 'shell.jiraAdmin' : 'shell.jiraApps')}</small>
        </a>
      ))}
      {projects === null ? <p>{say('shell.loading')}</p> : null}
      {tribes.map(([tribe, group]) => (
        <section key={tribe}>
          <h2>{tribe}</h2>
          {list(group)}
        </section>
      ))}
      {rest.length > 0 ? (
        <details open={tribes.length === 0}>
          <summary>{say('shell.otherSpaces', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      ) : null}
    </nav>
  );
}

/** A link that a middle click opens in a tab and a plain click follows within the shell. */
export function link(target: string, go: (target: string) => void) {
  return {
    href: target,
    onClick: (event: { preventDefault(): void; metaKey: boolean; ctrlKey: boolean }) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      go(target);
    },
  };
}

function isSquadSpace({ projectCategory, projectTypeKey }: ListedProject): boolean {
  return projectCategory !== undefined && (projectTypeKey === undefined || projectTypeKey === 'software');
}

function groupByTribe(projects: readonly ListedProject[]): [string, ListedProject[]][] {
  const groups = new Map<string, ListedProject[]>();
  for (const project of projects.filter(isSquadSpace)) {
    const tribe = project.projectCategory?.name ?? '';
    groups.set(tribe, [...(groups.get(tribe) ?? []), project]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other));
}

function useProjects(as: string): ListedProject[] | null {
  const { report } = useShell();
  const [projects, setProjects] = useState<ListedProject[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<ListedProject[]> => {
      const all: ListedProject[] = [];
      for (;;) {
        const { status, value } = await readJira(
          as,
          `/rest/api/3/project/search?maxResults=${pageSize}&startAt=${all.length}&orderBy=name`,
        );
        if (status !== 200) throw new Error(`project/search answered ${status}`);
        const page = projectPageSchema.parse(value);
        all.push(...page.values);
        if (page.isLast !== false || page.values.length === 0) return all;
      }
    };
    read().then(
      (all) => isCurrent && setProjects(all),
      (error: unknown) => report(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [as, report]);
  return projects;
}
