import { Stack, Text } from '@atlaskit/primitives';
import Tooltip from '@atlaskit/tooltip';
import type { SquadRow } from '../../../../../src/contract/admin';
import { DataTable, type Column } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { Moment } from '../../components/moment';
import { SquadLink } from '../../components/module-link';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';

/** Rows a page: the demo's 24 squads on one, two thousand squads on eighty. */
const pageSize = 25;

/** A count of standards; none is said with a dash, so that the figures stand out. */
function countColumn(texts: Texts, state: keyof SquadRow['states'], hint?: string): Column<SquadRow> {
  const title = texts.t(`admin.squads.${state}`);
  return {
    key: state,
    title,
    width: 8,
    numeric: true,
    sortBy: ({ states }) => states[state],
    cell: ({ states }) => {
      const shown = states[state] === 0 ? texts.t('common.none') : texts.number(states[state]);
      return hint === undefined ? shown : <Tooltip content={hint}>{shown}</Tooltip>;
    },
  };
}

/** The squads by tribe: what each is made of, how its standards stand, and how old that is. */
export function SquadsTable({ squads }: { squads: readonly SquadRow[] }) {
  const texts = useTexts();
  const { t } = texts;
  const columns: Column<SquadRow>[] = [
    {
      key: 'squad',
      title: t('admin.squads.squad'),
      width: 27,
      sortBy: ({ name }) => name,
      cell: ({ key, name, projectKeys, style }) => (
        <Stack>
          <SquadLink projectKey={key}>{name}</SquadLink>
          <DottedLine items={[...projectKeys, t(`admin.squads.${style}`)]} />
        </Stack>
      ),
    },
    {
      key: 'tribe',
      title: t('admin.squads.tribe'),
      width: 15,
      // The name after the tribe: within a tribe, squads stand in alphabetical order.
      sortBy: ({ tribe, name }) => `${tribe ?? '\uffff'}\u0000${name}`,
      cell: ({ tribe }) => tribe ?? t('admin.squads.noTribe'),
    },
    {
      key: 'issues',
      title: t('admin.squads.issues'),
      width: 9,
      numeric: true,
      sortBy: ({ issues }) => issues,
      cell: ({ issues }) => texts.number(issues),
    },
    countColumn(texts, 'met'),
    countColumn(texts, 'partly'),
    countColumn(texts, 'notYet'),
    countColumn(texts, 'other', t('admin.squads.otherHint')),
    {
      key: 'asOf',
      title: t('admin.squads.asOf'),
      width: 16,
      sortBy: ({ asOf }) => asOf ?? 0,
      cell: ({ asOf }) => (asOf === null ? t('admin.squads.never') : <Moment at={asOf} />),
    },
  ];
  return (
    <DataTable
      label={t('admin.squads.title')}
      columns={columns}
      rows={squads}
      rowKey={({ key }) => key}
      sort={{ key: 'tribe', order: 'ASC' }}
      pageSize={pageSize}
      empty={<Text>{t('admin.squads.noMatch')}</Text>}
    />
  );
}
