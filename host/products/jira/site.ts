import type { Accounts } from '../../accounts';
import type { ListName } from '../../snapshot/schemas';
import type { IssueJson, ProjectJson, Snapshot, UserJson } from '../../snapshot/types';
import { unknownData } from './jira-error';
import { ProjectProperties } from './project-properties';

/** An issue with the project that holds it. */
export interface Located {
  issue: IssueJson;
  project: ProjectJson;
}

/** A snapshot with the look-ups that operations need. Reads the snapshot as it is now: what a test or a seed adds later is seen. */
export class Site {
  private located = new Map<string, Located>();
  private locatedCount = -1;

  /** Project properties as they are now. */
  readonly properties = new ProjectProperties();

  constructor(
    readonly snapshot: Snapshot,
    readonly accounts: Accounts,
  ) {}

  /** An address of this site's REST API. */
  link(path: string, api: 'api/3' | 'agile/1.0' = 'api/3'): string {
    return `${this.snapshot.site.baseUrl}/rest/${api}/${path}`;
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
    const user = this.snapshot.users?.find((one) => one.accountId === accountId);
    return user && this.accounts.show(user);
  }

  /** Every account that the site has known, in the snapshot's order. @throws JiraError 404 without users.json */
  listUsers(): UserJson[] {
    return this.require('users').map((user) => this.accounts.show(user));
  }

  /** A list of the snapshot, or 404 naming the file that would have held it. */
  require<Name extends ListName>(name: Name): NonNullable<Snapshot[Name]> {
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
