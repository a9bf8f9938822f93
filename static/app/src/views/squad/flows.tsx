import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { DataTable } from '../../components/data-table';
import { Emphasis } from '../../components/emphasis';
import { Figure } from '../../components/figure';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';

type Flow = SquadPage['flows'][number];

/** How work really flowed: figures of each flow, and where it differs most from the allowed paths. */
export function Flows({ flows }: { flows: readonly Flow[] }) {
  const { t } = useTexts();
  return (
    <Section title={t('page.flows.title')}>
      <Stack space="space.400">
        {flows.map((flow) => (
          <FlowPart key={flow.flow} flow={flow} />
        ))}
      </Stack>
    </Section>
  );
}

function FlowPart({ flow }: { flow: Flow }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Stack space="space.200">
      <Heading as="h3" size="small">
        {flow.name}
      </Heading>
      {flow.judged === 0 ? (
        <Text as="p" color="color.text.subtle">
          {t('page.flows.noneJudged')}
        </Text>
      ) : null}
      <Inline space="space.500" rowSpace="space.200" shouldWrap>
        <Figure label={t('page.flows.judged')} value={texts.number(flow.judged)} />
        {flow.judged === 0 ? null : <Figure label={t('page.flows.perfect')} value={texts.percent(flow.perfect / flow.judged)} />}
        {flow.fitness === null ? null : (
          <Figure label={t('page.flows.fitness')} value={texts.percent(flow.fitness)} hint={t('page.flows.fitnessHint')} />
        )}
        {flow.judged === 0 ? null : <Figure label={t('page.flows.variants')} value={texts.number(flow.variants)} />}
        <Figure label={t('page.flows.inProgress')} value={texts.number(flow.inProgress)} />
      </Inline>
      {flow.judged > 0 && flow.deviations.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          {t('page.flows.none')}
        </Text>
      ) : null}
      {flow.deviations.length === 0 ? null : <Deviations flow={flow} />}
    </Stack>
  );
}

function Deviations({ flow }: { flow: Flow }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <DataTable
      label={t('page.flows.tableLabel', { flow: flow.name })}
      rows={flow.deviations}
      rowKey={(deviation) => deviation.text}
      columns={[
        {
          key: 'text',
          title: t('page.flows.deviation'),
          width: 85,
          sortBy: ({ text }) => text,
          cell: ({ text }) => <Emphasis text={text} />,
        },
        {
          key: 'cases',
          title: t('page.flows.cases'),
          width: 15,
          numeric: true,
          sortBy: ({ cases }) => cases,
          cell: ({ cases }) => texts.number(cases),
        },
      ]}
    />
  );
}
