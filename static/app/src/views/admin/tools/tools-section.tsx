import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { DeclarationsOverview } from '../../../../../../src/contract/attestations';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { CatalogueTable } from './catalogue-table';
import { DeclarationsExport } from './declarations-export';
import { filterOverview, noFilters } from './filter-overview';
import { OverviewFilters } from './overview-filters';
import { SquadsTable } from './squads-table';

/** What was agreed, and what every squad says of itself, for Product Ops. */
export function ToolsSection({ onEdit }: { onEdit: () => void }) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('attestations.overview', { lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') {
    return (
      <Section title={t('declarations.board.title')}>
        <FailureMessage failure={query.failure} onRetry={reload} />
      </Section>
    );
  }
  const overview = query.value;
  const edit = <Button onClick={onEdit}>{t('declarations.board.edit')}</Button>;
  return (
    <Stack space="space.500">
      <Section
        title={t('declarations.board.title')}
        aside={
          <Inline space="space.100">
            {overview.subjects.length === 0 ? null : <DeclarationsExport />}
            {edit}
          </Inline>
        }
      >
        <Text as="p" color="color.text.subtle">
          {t('declarations.board.intro')}
        </Text>
        {overview.subjects.length === 0 ? <QuietMessage text={t('declarations.board.none')} /> : null}
        {overview.subjects.length === 0 || overview.begun ? null : (
          <SectionMessage appearance="information">
            <p>{t('declarations.board.notBegun')}</p>
          </SectionMessage>
        )}
      </Section>
      {overview.subjects.length === 0 ? null : <Board overview={overview} />}
    </Stack>
  );
}

function Board({ overview }: { overview: DeclarationsOverview }) {
  const { t } = useTexts();
  const [filters, setFilters] = useState(noFilters);
  const shown = filterOverview(overview, filters);
  return (
    <>
      <Section title={t('declarations.board.catalogue')}>
        <CatalogueTable overview={overview} onChoose={(subject, standing) => setFilters({ ...noFilters, subject, standing })} />
      </Section>
      <Section title={t('declarations.board.squads')}>
        <OverviewFilters overview={overview} filters={filters} onChange={setFilters} />
        {shown.squads.length === 0 ? (
          <QuietMessage text={t('declarations.board.empty')} />
        ) : (
          <SquadsTable key={filters.subject ?? ''} {...shown} />
        )}
      </Section>
    </>
  );
}
