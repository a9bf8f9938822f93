import './wiki.css';
import Heading from '@atlaskit/heading';
import type { WikiSpace } from '../../../server/wiki-api';
import { useShell } from '../shell-context';
import { link } from '../sidebar';
import { spacePath, type WikiRoute } from './addresses';
import { PageEditor } from './page-editor';
import { PageExport } from './page-export';
import { PageReader } from './page-reader';
import { useWiki, useWikiPage } from './use-wiki';

/** Confluence: the list of spaces, a space's home, or a page. */
export function WikiView({ route }: { route: WikiRoute }) {
  const { say } = useShell();
  const wiki = useWiki();
  if (wiki === undefined) return <p className="plain">{say('shell.loading')}</p>;
  if (wiki === null) return <Notice name="notConnected" />;
  if (route.spaceKey === null && route.pageId !== null) return <OpenPage key={route.pageId} pageId={route.pageId} mode={route.mode} />;
  if (route.spaceKey === null) return <SpaceList spaces={wiki.spaces} />;
  const space = wiki.spaces.find(({ key }) => key === route.spaceKey);
  const pageId = route.pageId ?? space?.homepageId ?? null;
  if (!space || pageId === null) return <Notice name="noSpace" />;
  return <OpenPage key={pageId} pageId={pageId} mode={route.mode} />;
}

function OpenPage({ pageId, mode }: { pageId: string; mode: WikiRoute['mode'] }) {
  const { say } = useShell();
  const page = useWikiPage(pageId);
  if (page === undefined) return <p className="plain">{say('shell.loading')}</p>;
  if (page === null) return <Notice name="noPage" />;
  switch (mode) {
    case 'view':
      return <PageReader page={page} />;
    case 'edit':
      return page.mayUpdate ? <PageEditor key={page.version} page={page} /> : <Notice name="mayNotEdit" />;
    case 'export':
    case 'export-nobody':
      return <PageExport page={page} isForNobody={mode === 'export-nobody'} />;
  }
}

/** A page of the shell that says what there is not, and why. */
function Notice({ name }: { name: 'notConnected' | 'noSpace' | 'noPage' | 'mayNotEdit' }) {
  const { say } = useShell();
  return (
    <article className="plain" data-testid={`wiki-${name}`}>
      <Heading size="large">{say(`shell.wiki.${name}.title`)}</Heading>
      <p>{say(`shell.wiki.${name}.text`)}</p>
    </article>
  );
}

function SpaceList({ spaces }: { spaces: readonly WikiSpace[] }) {
  const { say, navigation } = useShell();
  return (
    <article className="plain" data-testid="wiki-home">
      <Heading size="large">{say('shell.wiki.spaces')}</Heading>
      {spaces.length === 0 ? <p>{say('shell.wiki.noSpaces')}</p> : null}
      <ul>
        {spaces.map(({ id, key, name, pages }) => (
          <li key={id}>
            <a {...link(spacePath(key), navigation.go)}>{name}</a> · {say('shell.wiki.pages', { count: pages.length })}
          </li>
        ))}
      </ul>
    </article>
  );
}
