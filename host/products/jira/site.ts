import type { IssueJson, ProjectJson, Snapshot, UserJson } from '../../snapshot/types';
import { unknownData } from './jira-error';

/** An issue with the project that holds it. */
export interface Located {
  issue: IssueJson;
  project: ProjectJson;
}

/** A snapshot with the look-ups that operations need. Reads the snapshot as it is now: what a test or a seed adds later is seen. */
export class Site {
  private located = new Map<string, Located>();
  private locatedCount = -1;

  constructor(readonly snapshot: Snapshot) {}

  /** An address of this site's REST API. */
  link(path: string): string {
    return `${this.snapshot.site.baseUrl}/rest/api/3/${path}`;
  }

  findProject(idOrKey: string): ProjectJson | undefined {
    const { projects } = this.snapshot;
    const key = idOrKey.toUpperCase();
    return projects.find((project) => project.key === idOrKey || project.id === idOrKey) ?? projects.find((project) => project.key === key);
  }

  /** By id or key. Jira's keys are upper case, whatever is asked; those of a status log are as they were written. */
  findIssue(idOrKey: string): Located | undefined {
    this.indexIssues();
    return this.located.get(idOrKey) ?? this.located.get(idOrKey.toUpperCase());
  }

  findUser(accountId: string): UserJson | undefined {
    return this.snapshot.users?.find((user) => user.accountId === accountId);
  }

  /** A list of the snapshot, or 404 naming the file that would have held it. */
  require<Name extends 'users' | 'issuetypes' | 'statuses' | 'resolutions' | 'priorities' | 'fields' | 'projectroles' | 'workflows'>(
    name: Name,
  ): NonNullable<Snapshot[Name]> {
    const list = this.snapshot[name];
    if (list === undefined) throw unknownData(`The ${name} of this site`, `${name}.json`);
    return list;
  }

  private indexIssues(): void {
    const { issues, projects } = this.snapshot;
    let count = 0;
    for (const list of issues.values()) count += list.length;
    if (count === this.locatedCount) return;
    this.located = new Map();
    for (const project of projects) {
      for (const issue of issues.get(project.key) ?? []) {
        const found = { issue, project };
        this.located.set(issue.key, found).set(issue.id, found);
      }
    }
    this.locatedCount = count;
  }
}
