import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/section';
import { StateMark } from '../../components/state-mark';
import { useTexts } from '../../data/start-context';
import { stateOrder } from '../squad/order-standards';
import { readState } from './figures';
import { SquadName } from './squad-name';

type ReportSquad = AdoptionReport['squads'][number];

/** Squads a page. */
const pageSize = 25;
/** Percent of the width that the squads' names take; the practices share the rest. */
const nameWidth = 22;

/** Squad × practice, each squad one click from its findings where the reader may see them. */
export function SquadsTable({ squads, standards }: { squads: readonly ReportSquad[]; standards: AdoptionReport['standards'] }) {
  const { t } = useTexts();
  const title = t('adoption.squadsTitle');
  return (
    <Section title={title}>
      <div style={{ overflowX: 'auto' }}>
        <DataTable
          label={title}
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
            ...standards.map(({ standard, title: practice }) => ({
              key: standard,
              title: practice,
              width: (100 - nameWidth) / standards.length,
              sortBy: (squad: ReportSquad) => stateOrder.indexOf(readState(squad, standard) ?? 'not-applicable'),
              cell: (squad: ReportSquad) => <StateMark state={readState(squad, standard) ?? 'not-applicable'} />,
            })),
          ]}
        />
      </div>
    </Section>
  );
}
