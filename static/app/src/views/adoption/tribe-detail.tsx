import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { BackButton } from '../../components/back-button';
import { DataTable } from '../../components/data-table';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { StateMark } from '../../components/state-mark';
import { useTexts } from '../../data/start-context';
import { stateOrder } from '../squad/order-standards';
import type { ReportPlace } from './adoption-view';
import { readState } from './figures';
import { SquadName } from './squad-name';

/** Squads a page. */
const pageSize = 25;
/** Percent of the width that the squads' names take; the practices share the rest. */
const nameWidth = 22;

interface Props {
  report: AdoptionReport;
  tribe: string | null;
  onGo: (place: ReportPlace) => void;
}

/** One tribe: squad × practice, each squad one click from its findings where the reader may see them. */
export function TribeDetail({ report, tribe, onGo }: Props) {
  const { t } = useTexts();
  const squads = report.squads.filter((squad) => squad.tribe === tribe);
  return (
    <>
      <Stack space="space.200">
        <BackButton onClick={() => onGo({ kind: 'adoption' })}>{t('adoption.back')}</BackButton>
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {tribe === null ? t('admin.squads.noTribe') : t('page.tribe', { tribe })}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {t('adoption.squads', { n: squads.length })}
          </Text>
        </Stack>
      </Stack>
      {squads.length === 0 ? <QuietMessage text={t('adoption.noTribe')} /> : null}
      {squads.length === 0 || report.standards.length === 0 ? null : (
        <Section title={t('adoption.squadsTitle')}>
          <div style={{ overflowX: 'auto' }}>
            <DataTable
              label={t('adoption.squadsTitle')}
              rows={squads}
              rowKey={({ key }) => key}
              pageSize={pageSize}
              sort={{ key: 'squad', order: 'ASC' }}
              columns={[
                {
                  key: 'squad',
                  title: t('admin.squads.squad'),
                  width: nameWidth,
                  sortBy: ({ name }) => name,
                  cell: (squad) => <SquadName squad={squad} />,
                },
                ...report.standards.map(({ standard, title }) => ({
                  key: standard,
                  title,
                  width: (100 - nameWidth) / report.standards.length,
                  sortBy: (squad: (typeof squads)[number]) => stateOrder.indexOf(readState(squad, standard) ?? 'not-applicable'),
                  cell: (squad: (typeof squads)[number]) => <StateMark state={readState(squad, standard) ?? 'not-applicable'} />,
                })),
              ]}
            />
          </div>
        </Section>
      )}
    </>
  );
}
