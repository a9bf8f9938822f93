import type { EtatDesLieux } from '../../../../../src/contract/etat-des-lieux';
import { DataTable, type Column } from '../../components/data-table';
import { useTexts } from '../../data/start-context';

type Move = EtatDesLieux['types'][number]['moves'][number];

/** The moves that work items made between statuses, and how long they had been where they left. */
export function MovesTable({ moves, type }: { moves: readonly Move[]; type: string }) {
  const texts = useTexts();
  const { t } = texts;
  const count = (key: 'cases' | 'times', width: number): Column<Move> => ({
    ...{ key, width, title: t(`etat.moves.${key}`), numeric: true },
    sortBy: (move) => move[key],
    cell: (move) => texts.number(move[key]),
  });
  return (
    <DataTable
      label={t('etat.moves.label', { type })}
      rows={moves}
      rowKey={({ from, to }) => `${from}\u0000${to}`}
      pageSize={10}
      columns={[
        { key: 'from', title: t('etat.moves.from'), width: 28, sortBy: ({ from }) => from, cell: ({ from }) => from },
        { key: 'to', title: t('etat.moves.to'), width: 28, sortBy: ({ to }) => to, cell: ({ to }) => to },
        count('cases', 14),
        count('times', 12),
        {
          key: 'median',
          title: t('etat.moves.median'),
          width: 18,
          numeric: true,
          sortBy: ({ medianDays }) => medianDays,
          cell: ({ medianDays }) => t('etat.days', { n: medianDays }),
        },
      ]}
    />
  );
}
