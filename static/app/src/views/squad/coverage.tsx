import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { DataTable } from '../../components/data-table';
import { StageMapLink } from '../../components/module-link';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';

type CoverageFacts = SquadPage['coverage'];

/** What could not be seen, and what to do about it: a note on the data, never on the squad. `isMapped`: there are stages that statuses can be mapped to. */
export function Coverage({ coverage, project, isMapped }: { coverage: CoverageFacts; project: string; isMapped: boolean }) {
  const { t } = useTexts();
  const { unmappedStatuses, unknownHistory, oddities, issues } = coverage;
  return (
    <Section title={t('page.coverage.title')}>
      <Stack space="space.300">
        {unmappedStatuses.length === 0 && unknownHistory === 0 ? (
          <Text as="p" color="color.text.subtle">
            {t(isMapped ? 'page.coverage.all' : 'page.coverage.read', { issues })}
          </Text>
        ) : null}
        {unmappedStatuses.length === 0 ? null : <Unmapped statuses={unmappedStatuses} project={project} />}
        {unknownHistory === 0 ? null : (
          <Part title={t('page.coverage.unknown', { n: unknownHistory })} text={t('page.coverage.unknownText', { issues })} />
        )}
        {oddities.length === 0 ? null : <Oddities oddities={oddities} />}
      </Stack>
    </Section>
  );
}

function Oddities({ oddities }: Pick<CoverageFacts, 'oddities'>) {
  const { t } = useTexts();
  return (
    <Stack space="space.050">
      <Part title={t('page.coverage.odd')} text={t('page.coverage.oddText')} />
      {oddities.map(({ kind, cases }) => (
        <Text as="p" key={kind}>
          {t(`page.coverage.oddity.${kind}`, { n: cases })}
        </Text>
      ))}
    </Stack>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  return (
    <Stack space="space.050">
      <Heading as="h3" size="xsmall">
        {title}
      </Heading>
      <Text as="p" color="color.text.subtle">
        {text}
      </Text>
    </Stack>
  );
}

function Unmapped({ statuses, project }: { statuses: CoverageFacts['unmappedStatuses']; project: string }) {
  const texts = useTexts();
  const { t } = texts;
  const title = t('page.coverage.unmapped', { n: statuses.length });
  return (
    <Stack space="space.100">
      <Part title={title} text={t('page.coverage.unmappedText')} />
      <Text>
        <StageMapLink projectKey={project}>{t('page.coverage.map')}</StageMapLink>
      </Text>
      <DataTable
        label={title}
        rows={statuses}
        rowKey={({ name }) => name}
        pageSize={10}
        columns={[
          { key: 'status', title: t('page.coverage.status'), width: 80, sortBy: ({ name }) => name, cell: ({ name }) => name },
          {
            key: 'cases',
            title: t('page.coverage.cases'),
            width: 20,
            numeric: true,
            sortBy: ({ cases }) => cases,
            cell: ({ cases }) => texts.number(cases),
          },
        ]}
      />
    </Stack>
  );
}
