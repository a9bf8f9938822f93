import type { BurnUp } from '../../../../../../src/contract/report-parts';
import { middayOf } from '../../../../../../src/text/day';
import { WideTable } from '../wide-table';
import { useTexts } from '../../../data/start-context';
import { pickRows } from './burn-up';

type Point = BurnUp['points'][number];
const figures = ['adopted', 'withWaivers', 'inScope', 'notJudged'] as const satisfies (keyof Point)[];

/** The same as the chart, for those who read rather than look: the newest reading first. */
export function BurnUpTable({ points, label }: { points: BurnUp['points']; label: string }) {
  const { t, date, number } = useTexts();
  return (
    <WideTable
      label={label}
      rows={pickRows(points)}
      rowKey={({ day }) => day}
      sort={{ key: 'day', order: 'DESC' }}
      columns={[
        { key: 'day', title: t('adoption.progress.day'), width: 28, sortBy: ({ day }) => day, cell: ({ day }) => date(middayOf(day)) },
        ...figures.map((key) => ({
          ...{ key, title: t(`adoption.progress.${key}`), width: 18, numeric: true },
          cell: (point: Point) => number(point[key]),
        })),
      ]}
    />
  );
}
