import type { WikiSpace } from '../../../server/wiki-api';
import { useShell } from '../shell-context';
import { link } from '../sidebar';
import { pageAddress, spacePath, type WikiRoute } from './addresses';
import { useWiki } from './use-wiki';

/** The spaces that the persona may see; below the open one, its pages as a tree. */
export function WikiSidebar({ route }: { route: WikiRoute }) {
  const { say, navigation } = useShell();
  const wiki = useWiki();
  const spaces = wiki?.spaces ?? [];
  // A page may be addressed by its number alone.
  const open = route.spaceKey ?? spaces.find(({ pages }) => pages.some(({ id }) => id === route.pageId))?.key ?? null;
  return (
    <nav className="sidebar" aria-label={say('shell.wiki.spaces')} data-testid="wiki-spaces">
      {wiki === undefined ? <p>{say('shell.loading')}</p> : null}
      <ul>
        {spaces.map((space) => (
          <li key={space.id}>
            <a
              {...link(spacePath(space.key), navigation.go)}
              aria-current={open === space.key && route.pageId === null ? 'page' : undefined}
            >
              <span>{space.name}</span>
              <small>{space.key}</small>
            </a>
            {open === space.key ? <PageTree space={space} parentId={null} open={route.pageId} /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages right below one (null = at the root of the space), each with its own. */
function PageTree({ space, parentId, open }: { space: WikiSpace; parentId: string | null; open: string | null }) {
  const { navigation } = useShell();
  const pages = space.pages.filter((page) => page.parentId === parentId);
  if (pages.length === 0) return null;
  return (
    <ul className="tree">
      {pages.map(({ id, title }) => (
        <li key={id}>
          <a {...link(pageAddress(space.key, id), navigation.go)} aria-current={open === id ? 'page' : undefined} title={title}>
            <span>{title}</span>
          </a>
          <PageTree space={space} parentId={id} open={open} />
        </li>
      ))}
    </ul>
  );
}
