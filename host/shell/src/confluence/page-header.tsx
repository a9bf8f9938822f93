import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import type { ReactNode } from 'react';
import type { WikiPage } from '../../../server/wiki-api';
import { useShell } from '../shell-context';

/** The page's title, its author line and labels; `actions` stand at the end of the line. */
export function PageHeader({ page, actions }: { page: WikiPage; actions: ReactNode }) {
  const { say, navigation, site } = useShell();
  const format = new Intl.DateTimeFormat(navigation.place.lang, { dateStyle: 'medium', timeZone: site.timeZone });
  const line = say('shell.wiki.authorLine', {
    author: page.author ?? say('shell.wiki.nobody'),
    owner: page.owner ?? say('shell.wiki.nobody'),
    editor: page.editor ?? say('shell.wiki.nobody'),
    date: format.format(new Date(page.editedAt)),
    version: page.version,
  });
  return (
    <header className="wiki-header">
      <div className="wiki-actions">{actions}</div>
      <p className="wiki-line">{page.space.name}</p>
      <Heading size="xlarge">{page.title}</Heading>
      <p className="wiki-line" data-testid="author-line">
        {line}
        {page.isRestricted ? <Lozenge>{say('shell.wiki.restricted')}</Lozenge> : null}
        {page.labels.map((label) => (
          <Lozenge key={label} appearance="new">
            {label}
          </Lozenge>
        ))}
      </p>
    </header>
  );
}
