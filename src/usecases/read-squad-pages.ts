import type { LabelledPage, SquadPages } from '../domain/facts';
import type { FoundPage } from '../ports/confluence';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'confluence' | 'jira'>;

/** An account that Jira does not know any more is closed for good. */
async function readOwners({ jira }: Needs, found: readonly FoundPage[]): Promise<LabelledPage[]> {
  const ids = found.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId]));
  const people = ids.length > 0 ? await jira.readPeople(ids) : new Map<string, { active: boolean }>();
  return found.map(({ ownerId, ...page }) => ({
    ...page,
    owner: ownerId === null ? 'none' : people.get(ownerId)?.active === true ? 'active' : 'closed',
  }));
}

/** What stands under these labels in the space that people named for a squad; null where the site has no Confluence. Requests: 1 or 2 for the space, 1 a hundred pages twice, 1 for owners. */
export async function readSquadPages(needs: Needs, asked: string | null, labels: readonly string[]): Promise<SquadPages | null> {
  const space = asked === null ? null : await needs.confluence.findSpace(asked);
  if (space === 'not-connected') return null;
  const takenAt = needs.now();
  if (space === null) return { asked, space, takenAt, labels: [...labels], pages: [] };
  const found = await needs.confluence.listLabelled(space.key, labels);
  return { asked, space: { key: space.key, name: space.name }, takenAt, labels: found.labels, pages: await readOwners(needs, found.pages) };
}

/** False while a page may have been written since: a label without one, a space that was not seen, or another one that people named. Such pages are looked for at each sweep. */
export function hasAllPages(pages: SquadPages, asked: string | null, labels: readonly string[]): boolean {
  if (pages.asked !== asked) return false;
  if (asked === null) return true;
  return pages.space !== null && labels.every((label) => pages.pages.some((page) => page.labels.includes(label)));
}
