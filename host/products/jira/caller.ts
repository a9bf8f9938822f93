import type { ProductRequest } from '../../protocol';
import type { Grant, ProjectJson, UserJson } from '../../snapshot/types';
import { isHeldBy, isLicensed } from '../holder';
import type { Located, Site } from './site';

/** Jira's name for the role that administers a project, on company-managed and on team-managed projects. */
const ADMIN_ROLES = ['Administrators', 'Administrator'];
/** Global permissions that every licensed user of a new Jira Cloud site has. */
const LICENSED_GLOBAL = ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS'];

/**
 * Who asks, and what that account may do. Rules, from the snapshot's `permissions` of a project:
 * a permission with a list is held by that list; without one, anyone may browse, the lead and the role Administrators administer the project,
 * and whoever is licensed and may browse holds the rest. Global permissions are those that the account's `diapason:globalPermissions` names.
 * The app's own account browses and administers every project and holds no global permission: what an access rule takes from it is content (`maySeeIssues`).
 */
export class Caller {
  /** Distinguishes what one account sees from what another sees. */
  readonly name: string;
  readonly accountId: string | null;
  private readonly isApp: boolean;
  private readonly user: UserJson | undefined;

  constructor(
    private readonly site: Site,
    as: ProductRequest['as'],
  ) {
    this.isApp = as.kind === 'app';
    this.accountId = as.kind === 'app' ? null : as.accountId;
    this.name = this.isApp ? 'app' : `user:${this.accountId ?? ''}`;
    this.user = this.accountId === null ? undefined : site.findUser(this.accountId);
  }

  get kind(): 'app' | 'user' | 'anonymous' {
    if (this.isApp) return 'app';
    return this.accountId === null ? 'anonymous' : 'user';
  }

  mayBrowse(project: ProjectJson): boolean {
    return this.holds('BROWSE_PROJECTS', project);
  }

  /** The same, less what an app access rule takes from an app: it is then left out silently. */
  maySeeIssues(project: ProjectJson): boolean {
    return this.isApp ? project['diapason:appBlocked'] !== true : this.mayBrowse(project);
  }

  /** One issue: its project's issues, and where its security names readers, one of them. The app stands outside issue security. */
  maySeeIssue({ issue, project }: Located): boolean {
    const readers = issue['diapason:visibleTo'];
    if (!this.maySeeIssues(project)) return false;
    return this.isApp || readers === undefined || readers.some((grant) => this.matches(grant, project));
  }

  holds(permission: string, project: ProjectJson): boolean {
    if (this.isApp) return true;
    const { permissions } = project;
    const grants = permissions && Object.hasOwn(permissions, permission) ? permissions[permission] : undefined;
    if (grants) return grants.some((grant) => this.matches(grant, project));
    if (permission === 'BROWSE_PROJECTS') return true;
    if (!this.isLicensed() || !this.mayBrowse(project)) return false;
    if (permission !== 'ADMINISTER_PROJECTS') return true;
    return project.lead?.accountId === this.accountId || ADMIN_ROLES.some((role) => this.isInRole(role, project));
  }

  holdsGlobal(permission: string): boolean {
    if (this.isApp || !this.isLicensed()) return false;
    return LICENSED_GLOBAL.includes(permission) || (this.user?.['diapason:globalPermissions'] ?? []).includes(permission);
  }

  /** What Jira's administrators may read. The app's own account may too: there its scopes decide, which the gateway checks. */
  mayAdministerJira(): boolean {
    return this.isApp || this.holdsGlobal('ADMINISTER');
  }

  /** Whether the account may use Jira at all. */
  mayUseJira(): boolean {
    return this.isApp || this.isLicensed();
  }

  private isLicensed(): boolean {
    return isLicensed(this.user, this.accountId);
  }

  private matches(grant: Grant, project: ProjectJson): boolean {
    if (grant === 'anyone') return true;
    if (!this.isLicensed()) return false;
    return typeof grant === 'string' ? this.isInRole(grant, project) : isHeldBy(this.site.snapshot, grant, this.accountId);
  }

  private isInRole(role: string, project: ProjectJson): boolean {
    const { roles } = project;
    const holders = roles && Object.hasOwn(roles, role) ? roles[role] : undefined;
    return holders?.some((holder) => isHeldBy(this.site.snapshot, holder, this.accountId)) ?? false;
  }
}
