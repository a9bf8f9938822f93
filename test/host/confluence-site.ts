import type { PageJson, SpaceJson } from '../../host/snapshot/confluence-types';
import type { Snapshot } from '../../host/snapshot/types';
import { buildSite, buildUser } from '../kit/site';

function page(id: string, parts: Partial<PageJson> = {}): PageJson {
  return {
    id,
    status: 'current',
    title: `Page ${id}`,
    spaceId: '1',
    parentId: null,
    authorId: 'ann',
    createdAt: '2024-01-02T10:00:00.000Z',
    version: { number: 2, createdAt: '2024-05-01T09:00:00.000+0000', authorId: 'bob' },
    ...parts,
  };
}

const spaces: SpaceJson[] = [
  { id: '1', key: 'OPEN', name: 'Open', type: 'global', status: 'current', homepageId: '11', createdAt: '2024-01-01T10:00:00.000+0000' },
  {
    id: '2',
    key: 'SHUT',
    name: 'Shut',
    type: 'global',
    status: 'current',
    'diapason:access': { read: [{ groupId: 'g1' }], update: [{ accountId: 'bob' }] },
  },
  { id: '3', key: 'OLD', name: 'Old', type: 'global', status: 'archived' },
];

const document = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'As exported' }] }] };

const pages: PageJson[] = [
  page('11', {
    title: 'Home',
    labels: ['guide', 'squads'],
    'diapason:blocks': [
      { kind: 'heading', level: 2, text: 'Where we stand' },
      { kind: 'paragraph', text: '' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'macro', macro: 'squad-card', config: { squad: 'ABC' }, localId: 'm1' },
    ],
  }),
  page('12', { parentId: '11', position: 1, 'diapason:access': { read: [{ accountId: 'ann' }] } }),
  page('13', { parentId: '12', title: 'Below the restricted one' }),
  page('14', { parentId: '11', title: 'Read by all, changed by Ann', 'diapason:access': { update: [{ accountId: 'ann' }] } }),
  page('15', {
    parentId: '11',
    title: 'Document',
    body: { atlas_doc_format: { representation: 'atlas_doc_format', value: JSON.stringify(document) } },
  }),
  page('16', { status: 'archived', title: 'Archived' }),
  page('17', { status: 'trashed', title: 'Trashed' }),
  page('21', { spaceId: '2', title: 'Closed' }),
];

/**
 * A site with an open space (a restricted page and one below it, a page that only Ann may change, one that came as a document), a closed space for the group of Bob, and
 * an archived one. Ann and Bob have a licence, Carl has none.
 */
export function buildWikiSite(): Snapshot {
  return buildSite({
    users: [buildUser('ann'), buildUser('bob'), buildUser('carl', { active: false })],
    groups: [{ groupId: 'g1', name: 'insiders', members: ['bob'] }],
    confluence: structuredClone({ spaces, pages }),
  });
}
