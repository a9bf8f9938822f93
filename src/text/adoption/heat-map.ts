import type { HeatMap } from '../../contract/report-parts';
import type { Texts } from '../texts';

export type HeatCell = HeatMap['rows'][number]['cells'][number];

/** A cell of the heat map in words. */
export interface CellWords {
  /** Adopted ÷ judged, 0…1; null where the cell has no figure. */
  share: number | null;
  /** What stands in the cell; empty = a blank. */
  value: string;
  /** Beneath it, smaller. */
  fraction: string;
  /** The whole of it, for whoever does not see where it stands. */
  label: string;
  isThin: boolean;
}

export const nameTribe = (tribe: string | null, { t }: Texts): string => tribe ?? t('adoption.filter.noTribe');

/** Puts a cell into words. The figure is adopted ÷ judged: what could not be judged is no part of it. */
export function describeCell(cell: HeatCell, tribe: string | null, texts: Texts): CellWords {
  const { t, percent } = texts;
  const where = { tribe: nameTribe(tribe, texts), area: t(`editor.area.${cell.area}`) };
  const without = (why: string, value = ''): CellWords => {
    return { share: null, value, fraction: '', isThin: false, label: t('adoption.where.none', { ...where, why }) };
  };
  if ('why' in cell) return without(t(`adoption.where.why.${cell.why}`));
  const { inScope, adopted, waived, notJudged } = cell.pairs;
  const judged = inScope - notJudged;
  if (judged === 0) return without(t('adoption.where.noneJudged'), t('common.none'));
  return {
    share: adopted / judged,
    value: percent(adopted / judged),
    fraction: t('adoption.where.fraction', { adopted, judged }),
    label: t('adoption.where.cell', { ...where, adopted, judged, waived, notJudged, thin: cell.isThin ? 'yes' : 'no' }),
    isThin: cell.isThin,
  };
}
