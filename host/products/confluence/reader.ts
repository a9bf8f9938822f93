import type { ProductRequest } from '../../protocol';
import type { ConfluenceJson, ContentAccess, PageJson, SpaceJson } from '../../snapshot/confluence-types';
import type { Snapshot } from '../../snapshot/types';
import { isHeldBy, isLicensed } from '../holder';

type Right = keyof ContentAccess;

/** The account by which the app writes pages. */
export const appAccountId = '557058:00000000-0000-4000-8000-000000000001';

/**
 * Who asks, and what that account may see and change. A space without `diapason:access` is open to everyone with a licence; a page without restrictions follows its
 * space; restrictions on reading hold for a page's children too. The app's own account has every space that no admin took from it, but page restrictions hold for it
 * as for a person (jira.atlassian.com, ECO-822).
 */
export class Reader {
  /** Distinguishes what one account sees from what another sees. */
  readonly name: string;
  private readonly accountId: string | null;

  constructor(
    private readonly snapshot: Snapshot & { confluence: ConfluenceJson },
    private readonly as: ProductRequest['as'],
  ) {
    this.accountId = as.kind === 'app' ? null : as.accountId;
    this.name = as.kind === 'app' ? 'app' : `user:${this.accountId ?? ''}`;
  }

  /** Who is named as the author of what this caller writes. */
  get authorId(): string {
    return this.accountId ?? appAccountId;
  }

  get isAnonymous(): boolean {
    return this.as.kind === 'user' && this.accountId === null;
  }

  mayReadSpace(space: SpaceJson): boolean {
    return this.holds(space, 'read');
  }

  mayReadPage(page: PageJson): boolean {
    const space = this.spaceOf(page);
    return space !== undefined && this.mayReadSpace(space) && this.listLine(page).every((one) => this.isLetIn(one, 'read'));
  }

  /** Whether pages may be made in the space. */
  mayCreateIn(space: SpaceJson): boolean {
    return this.mayReadSpace(space) && this.holds(space, 'update');
  }

  mayUpdatePage(page: PageJson): boolean {
    const space = this.spaceOf(page);
    return space !== undefined && this.mayReadPage(page) && this.holds(space, 'update') && this.isLetIn(page, 'update');
  }

  private holds(space: SpaceJson, right: Right): boolean {
    if (this.as.kind === 'app') return space['diapason:app'] === undefined || (right === 'read' && space['diapason:app'] === 'read-only');
    const user = this.snapshot.users?.find(({ accountId }) => accountId === this.accountId);
    if (!isLicensed(user, this.accountId)) return false;
    const grants = space['diapason:access']?.[right];
    return grants === undefined || this.isAmong(grants);
  }

  private isLetIn(page: PageJson, right: Right): boolean {
    const grants = page['diapason:access']?.[right];
    return grants === undefined || this.isAmong(grants);
  }

  /** Confluence knows no project roles: a name other than "anyone" holds nobody. */
  private isAmong(grants: NonNullable<ContentAccess[Right]>): boolean {
    return grants.some((grant) => (typeof grant === 'string' ? grant === 'anyone' : isHeldBy(this.snapshot, grant, this.accountId)));
  }

  private spaceOf({ spaceId }: PageJson): SpaceJson | undefined {
    return this.snapshot.confluence.spaces.find(({ id }) => id === spaceId);
  }

  /** The page and the pages above it. A ring of parents is walked once. */
  private listLine(page: PageJson): PageJson[] {
    const line: PageJson[] = [];
    for (let at: PageJson | undefined = page; at && !line.includes(at);) {
      line.push(at);
      const parentId: string | null | undefined = at.parentId;
      at = this.snapshot.confluence.pages.find(({ id }) => id === parentId);
    }
    return line;
  }
}
