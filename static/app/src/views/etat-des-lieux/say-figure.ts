import type { Texts } from '../../text/texts';
import type { EtatFigure } from './figures';

/** A figure as it is shown, with its unit. */
export function sayFigure(figure: EtatFigure, value: number, texts: Texts): string {
  if (figure === 'medianDays') return texts.t('etat.days', { n: value });
  return figure === 'perWeek' ? texts.t('etat.decimal', { n: value }) : texts.number(value);
}
