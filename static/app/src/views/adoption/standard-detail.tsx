import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { AdoptionReport, StandardAdoption } from '../../../../../src/contract/adoption';
import { BackButton } from '../../components/back-button';
import { DataTable } from '../../components/data-table';
import { Figure } from '../../components/figure';
import { Section } from '../../components/section';
import { ShareBar, shareParts } from '../../components/share-bar';
import { StateMark } from '../../components/state-mark';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import { stateOrder } from '../squad/order-standards';
import type { ReportPlace } from './adoption-view';
import { readState } from './figures';
import { SquadName } from './squad-name';
import { Trend } from './trend';

/** Squads a page. */
const pageSize = 25;

interface Props {
  report: AdoptionReport;
  standard: StandardAdoption;
  onGo: (place: ReportPlace) => void;
}

/** One practice: its figures, its last twelve months, and where each squad stands. */
export function StandardDetail({ report, standard, onGo }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { all, coverage } = standard;
  const rows = report.squads.flatMap((squad) => {
    const state = readState(squad, standard.standard);
    return state === null ? [] : [{ squad, state }];
  });
  return (
    <>
      <Stack space="space.200">
        <BackButton onClick={() => onGo({ kind: 'adoption' })}>{t('adoption.back')}</BackButton>
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {standard.title}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {t(`page.practices.mode.${standard.mode}`)}
          </Text>
        </Stack>
        <Inline space="space.500" rowSpace="space.200" shouldWrap>
          <Figure label={t('adoption.trend.inScope')} value={texts.number(all.inScope)} />
          {shareParts.map((part) => (
            <Figure key={part} label={t(`adoption.part.${part}`)} value={texts.number(all[part])} />
          ))}
          {coverage === null ? null : (
            <Figure label={t('adoption.coverage')} value={texts.percent(coverage)} hint={t('adoption.coverageHint')} />
          )}
        </Inline>
        <ShareBar figures={all} height={14} />
      </Stack>
      {report.audience === 'all' ? <Trend standard={standard} /> : null}
      <Section title={t('adoption.squadsTitle')}>
        <DataTable
          label={t('adoption.squadsTitle')}
          rows={rows}
          rowKey={({ squad }) => squad.key}
          pageSize={pageSize}
          sort={{ key: 'state', order: 'ASC' }}
          columns={[
            {
              key: 'squad',
              title: t('admin.squads.squad'),
              width: 40,
              sortBy: ({ squad }) => squad.name,
              cell: ({ squad }) => <SquadName squad={squad} />,
            },
            {
              key: 'tribe',
              title: t('admin.squads.tribe'),
              width: 30,
              sortBy: ({ squad }) => squad.tribe ?? '\uffff',
              cell: ({ squad: { tribe } }) => (
                <TextButton onClick={() => onGo({ kind: 'tribe', tribe })}>{tribe ?? t('admin.squads.noTribe')}</TextButton>
              ),
            },
            {
              key: 'state',
              title: t('adoption.state'),
              width: 30,
              // Within a state, squads stand in alphabetical order.
              sortBy: ({ state, squad }) => `${stateOrder.indexOf(state)}\u0000${squad.name}`,
              cell: ({ state }) => <StateMark state={state} />,
            },
          ]}
        />
      </Section>
    </>
  );
}
