import type { ConfluenceJson, PageJson, SpaceJson } from '../../../snapshot/confluence-types';
import type { People } from '../people';
import type { DraftPage, DraftSpace } from './draft';
import { makeFraudSpace } from './fraud-space';
import { productOpsSpace } from './product-ops-space';
import { fillFraudSpace, listSquadSpaces } from './squad-spaces';
import { listTribeSpaces } from './tribe-spaces';

const dayMs = 86_400_000;
const firstSpaceId = 650_001;
/** Ids of pages: one block for each space. */
const idBlock = 1_000;
/** Spaces were made when Product Ops had arrived, their pages a little later. */
const spaceAgeDays = 500;
const pageAgeDays = 480;

interface Place {
  spaceId: string;
  parentId: string | null;
  position: number;
}

/** A page and the pages below it, in the order of the tree; `nextId` gives each its id. */
function makePages(draft: DraftPage, place: Place, nextId: () => string, dateOf: (daysAgo: number) => string): PageJson[] {
  const id = nextId();
  const { title, author, owner = author, changed, blocks, labels = [], access, children = [] } = draft;
  const page: PageJson = {
    id,
    status: 'current',
    title,
    ...place,
    authorId: author,
    ownerId: owner,
    createdAt: dateOf(Math.max(pageAgeDays, changed)),
    version: { number: 3, createdAt: dateOf(changed), authorId: author },
    labels,
    'diapason:blocks': blocks.map((block, index) => (block.kind === 'macro' ? { ...block, localId: `macro-${id}-${index + 1}` } : block)),
    ...(access && { 'diapason:access': access }),
  };
  const below = children.flatMap((child, index) =>
    makePages(child, { spaceId: place.spaceId, parentId: id, position: index }, nextId, dateOf),
  );
  return [page, ...below];
}

function makeSpace(draft: DraftSpace, index: number, dateOf: (daysAgo: number) => string): { space: SpaceJson; pages: PageJson[] } {
  const id = String(firstSpaceId + index);
  let last = Number(id) * idBlock;
  const pages = makePages(draft.home, { spaceId: id, parentId: null, position: 0 }, () => String((last += 1)), dateOf);
  const [home] = pages;
  const space = {
    id,
    key: draft.key,
    name: draft.name,
    type: draft.type ?? 'global',
    status: 'current',
    authorId: draft.owner,
    createdAt: dateOf(spaceAgeDays),
    ...(home && { homepageId: home.id }),
    'diapason:access': draft.access,
  };
  return { space, pages };
}

/** The demo's Confluence: Product Ops' space, one a tribe, one a squad, of which the fraud squad's is closed, and somebody's own. Dates are relative to `asOf` (epoch ms). */
export function makeWiki(people: People, asOf: number): ConfluenceJson {
  const dateOf = (daysAgo: number): string => new Date(asOf - daysAgo * dayMs).toISOString();
  const fraud = fillFraudSpace(makeFraudSpace(people), people, asOf);
  const made = [productOpsSpace, ...listTribeSpaces(people), fraud, ...listSquadSpaces(people, asOf)].map((draft, index) =>
    makeSpace(draft, index, dateOf),
  );
  return { spaces: made.map(({ space }) => space), pages: made.flatMap(({ pages }) => pages) };
}
