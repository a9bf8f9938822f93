import { Inline, Text } from '@atlaskit/primitives';
import type { EtatRow, EtatSummary } from '../../../../../src/contract/etat-des-lieux';
import { Change } from '../../components/change';
import { DataTable, type Column } from '../../components/data-table';
import { Sparkline } from '../../components/sparkline';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';
import { findBefore, findZero, meanOf, type EtatFigure } from '../etat-des-lieux/figures';
import { sayFigure } from '../etat-des-lieux/say-figure';

/** Rows a page, as in the list of squads. */
const pageSize = 25;

type CountFigure = Exclude<EtatFigure, 'perWeek'>;

/** A figure of each squad, after what it was at its zero point; a squad that was not read has none. */
function figureColumn(texts: Texts, figure: CountFigure, width: number): Column<EtatRow> {
  const read = (summary: EtatSummary | null): number | null => summary?.[figure] ?? null;
  return {
    key: figure,
    title: texts.t(`etat.figure.${figure}`),
    width,
    numeric: true,
    sortBy: ({ now }) => read(now) ?? -1,
    cell: ({ now, zero }) => {
      const value = read(now);
      if (value === null) return texts.t('common.none');
      const was = findBefore(value, read(findZero(now, zero)));
      const [shown, old] = [sayFigure(figure, value, texts), was === null ? null : sayFigure(figure, was, texts)];
      return <Change now={shown} before={old} label={texts.t('etat.change', { now: shown, before: old ?? '' })} />;
    },
  };
}

/** What is so in the squads, side by side and without an order of merit. */
export function EtatsTable({ rows, onOpen }: { rows: readonly EtatRow[]; onOpen: (key: string) => void }) {
  const texts = useTexts();
  const { t } = texts;
  const columns: Column<EtatRow>[] = [
    {
      key: 'squad',
      title: t('admin.squads.squad'),
      width: 18,
      sortBy: ({ name }) => name,
      cell: ({ key, name }) => <TextButton onClick={() => onOpen(key)}>{name}</TextButton>,
    },
    {
      key: 'tribe',
      title: t('admin.squads.tribe'),
      width: 13,
      // The name after the tribe: within a tribe, squads stand in alphabetical order.
      sortBy: ({ tribe, name }) => `${tribe ?? '\uffff'}\u0000${name}`,
      cell: ({ tribe }) => tribe ?? t('admin.squads.noTribe'),
    },
    figureColumn(texts, 'issues', 10),
    figureColumn(texts, 'types', 8),
    figureColumn(texts, 'statuses', 9),
    figureColumn(texts, 'variants', 10),
    figureColumn(texts, 'medianDays', 12),
    {
      key: 'perWeek',
      title: t('etat.figure.perWeek'),
      numeric: true,
      width: 20,
      sortBy: ({ now }) => meanOf(now?.finishedByWeek ?? null) ?? -1,
      cell: ({ now }) => <Weeks weeks={now?.finishedByWeek ?? null} />,
    },
  ];
  return (
    <div style={{ overflowX: 'auto' }}>
      <DataTable
        label={t('etat.title')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        sort={{ key: 'tribe', order: 'ASC' }}
        pageSize={pageSize}
        empty={<Text>{t('admin.squads.noMatch')}</Text>}
      />
    </div>
  );
}

function Weeks({ weeks }: { weeks: readonly number[] | null }) {
  const texts = useTexts();
  const mean = meanOf(weeks);
  if (weeks === null || mean === null) return <>{texts.t('common.none')}</>;
  const label = texts.t('etat.cadence.line', { mean, weeks: weeks.length });
  return (
    <Inline space="space.100" alignBlock="center" alignInline="end">
      <span aria-hidden="true" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {texts.t('etat.decimal', { n: mean })}
      </span>
      <Sparkline values={weeks} top={Math.max(...weeks)} label={label} />
    </Inline>
  );
}
