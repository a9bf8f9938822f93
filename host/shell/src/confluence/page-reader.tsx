import { LinkButton } from '@atlaskit/button/new';
import type { WikiPage } from '../../../server/wiki-api';
import { useShell } from '../shell-context';
import { link } from '../sidebar';
import { pageAddress } from './addresses';
import { MacroPlace } from './macro-place';
import { PageBlocks } from './page-blocks';
import { PageHeader } from './page-header';

/** A page as its readers see it. */
export function PageReader({ page }: { page: WikiPage }) {
  const { say, navigation } = useShell();
  const to = (mode: 'edit' | 'export') => link(pageAddress(page.space.key, page.id, mode), navigation.go);
  const actions = (
    <>
      <LinkButton {...to('export')} appearance="subtle" testId="wiki-export">
        {say('shell.wiki.export')}
      </LinkButton>
      {page.mayUpdate ? (
        <LinkButton {...to('edit')} testId="wiki-edit">
          {say('shell.wiki.edit')}
        </LinkButton>
      ) : null}
    </>
  );
  return (
    <article className="wiki" data-testid="wiki-page">
      <PageHeader page={page} actions={actions} />
      <PageBlocks blocks={page.blocks} renderMacro={(macro) => <MacroPlace page={page} macro={macro} />} />
    </article>
  );
}
