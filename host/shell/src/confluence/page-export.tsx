import { LinkButton } from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { WikiPage } from '../../../server/wiki-api';
import type { MacroBlock } from '../../../snapshot/confluence-types';
import { AdfView } from '../../../uikit';
import { useShell } from '../shell-context';
import { link } from '../sidebar';
import { pageAddress } from './addresses';
import { describePlace, UnknownMacro } from './macro-place';
import { PageBlocks } from './page-blocks';
import { PageHeader } from './page-header';

/** A page as its PDF or Word file would have it: every macro by its `adfExport`, for the persona, or for no known reader (a scheduled export, a public link). */
export function PageExport({ page, isForNobody }: { page: WikiPage; isForNobody: boolean }) {
  const { say, site, as, navigation } = useShell();
  const persona = site.personas.find(({ accountId }) => accountId === as);
  const to = (mode: 'view' | 'export' | 'export-nobody') => link(pageAddress(page.space.key, page.id, mode), navigation.go);
  const renderMacro = (macro: MacroBlock) => {
    const module = site.modules.find(({ key, place }) => key === macro.macro && place === 'macro');
    if (!module) return <UnknownMacro name={macro.macro} text={say('shell.wiki.unknownMacro', { macro: macro.macro })} />;
    if (!module.hasExport) return <UnknownMacro name={macro.macro} text={say('shell.wiki.noExport', { macro: macro.macro })} />;
    return (
      <div className="wiki-macro" data-testid={`export-${macro.localId}`}>
        <AdfView
          moduleKey={macro.macro}
          accountId={isForNobody ? null : as}
          extension={describePlace(page, macro, false)}
          config={macro.config}
        />
      </div>
    );
  };
  const actions = (
    <>
      <LinkButton {...to('view')} appearance="subtle">
        {say('shell.wiki.back')}
      </LinkButton>
      <LinkButton {...to('export')} isSelected={!isForNobody} testId="export-reader">
        {say('shell.wiki.exportFor', { reader: persona?.role ?? persona?.name ?? as })}
      </LinkButton>
      <LinkButton {...to('export-nobody')} isSelected={isForNobody} testId="export-nobody">
        {say('shell.wiki.exportForNobody')}
      </LinkButton>
    </>
  );
  return (
    <article className="wiki" data-testid="wiki-export-view">
      <PageHeader page={page} actions={actions} />
      <SectionMessage>
        <p>{say(isForNobody ? 'shell.wiki.exportNobodyText' : 'shell.wiki.exportText')}</p>
      </SectionMessage>
      <PageBlocks blocks={page.blocks} renderMacro={renderMacro} />
    </article>
  );
}
