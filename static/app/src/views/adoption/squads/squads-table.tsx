import { Stack, Text } from '@atlaskit/primitives';
import type { ReportSquad } from '../../../../../../src/contract/report';
import { standings } from '../../../../../../src/contract/report-parts';
import { nameTribe } from '../../../../../../src/text/adoption/heat-map';
import { DataTable, type Column } from '../../../components/data-table';
import { useTexts } from '../../../data/start-context';
import { AdoptionMark } from './adoption-mark';
import { SquadName } from '../../../components/squad-name';

interface Props {
  squads: readonly ReportSquad[];
  standards: readonly { id: string; title: string }[];
}

const standingOf = (squad: ReportSquad, id: string) => squad.standings.find(({ standard }) => standard === id);
/** Percent of the width for the squads' names; what is beside them shares the rest. */
const nameWidth = 20;

/** Squad by squad, in alphabetical order; one standard with since when, several as a column each. */
export function SquadsTable({ squads, standards }: Props) {
  const texts = useTexts();
  const { t, date } = texts;
  const [only] = standards;
  const columns: Column<ReportSquad>[] = [
    {
      key: 'squad',
      title: t('adoption.squadsPage.squad'),
      width: nameWidth,
      sortBy: ({ name }) => name,
      cell: (squad) => (
        <Stack space="space.025">
          <SquadName squad={squad} />
          {squad.mayOpen ? null : (
            <Text size="small" color="color.text.subtle">
              {t('adoption.statesOnly')}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'tribe',
      title: t('adoption.squadsPage.tribe'),
      width: 15,
      sortBy: ({ tribe }) => tribe ?? '\uffff',
      cell: ({ tribe }) => nameTribe(tribe, texts),
    },
    ...standards.map(({ id, title }): Column<ReportSquad> => ({
      key: id,
      title: standards.length === 1 ? t('adoption.squadsPage.standing') : title,
      width: (100 - nameWidth - 15) / (standards.length + (standards.length === 1 ? 1 : 0)),
      // Within a standing, squads stand in alphabetical order.
      sortBy: (squad) => `${standings.indexOf(standingOf(squad, id)?.standing ?? 'not-judged')}\u0000${squad.name}`,
      cell: (squad) => <AdoptionMark standing={standingOf(squad, id)?.standing ?? 'none'} />,
    })),
  ];
  if (standards.length === 1 && only !== undefined) {
    columns.push({
      key: 'since',
      title: t('adoption.squadsPage.since'),
      sortBy: (squad) => standingOf(squad, only.id)?.since ?? 0,
      cell: (squad) => {
        const since = standingOf(squad, only.id)?.since ?? null;
        return since === null ? t('common.none') : date(since);
      },
    });
  }
  return (
    <div style={{ overflowX: 'auto' }}>
      <div style={{ minWidth: 320 + 130 * standards.length }}>
        <DataTable
          label={t('adoption.squadsPage.label')}
          rows={squads}
          rowKey={({ key }) => key}
          sort={{ key: 'squad', order: 'ASC' }}
          columns={columns}
        />
      </div>
    </div>
  );
}
