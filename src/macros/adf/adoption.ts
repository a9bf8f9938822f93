import type { Report } from '../../contract/report';
import type { Texts } from '../../text/texts';
import { describeAdoption } from '../words/adoption';
import { makeEmptyDocument, type Exported } from './exported';
import { makeDocument, makeHeading, makeParagraph, makeTable, makeText, type AdfDocument } from './nodes';

/** The adoption report for PDF and Word: the same as on the page, with whole dates, and the trend as a table. */
export function exportAdoption(exported: Exported<Report>, texts: Texts): AdfDocument {
  const { t, number } = texts;
  if (exported.kind !== 'ready') return makeEmptyDocument(exported, t('adoption.headline.none'), texts);
  const { line, sentence, facts, reason, numbers, heat, trend, notes } = describeAdoption(exported.value, texts, texts.date);
  return makeDocument(
    makeHeading(2, sentence),
    ...(line === '' ? [] : [makeParagraph(makeText(line, 'em'))]),
    ...facts.map((fact) => makeParagraph(fact)),
    ...(reason === null ? [] : [makeParagraph(makeText(reason.title, 'strong')), makeParagraph(reason.text)]),
    ...(numbers.length === 0
      ? []
      : [
          makeHeading(3, t('adoption.number.title')),
          makeTable(
            [t('macro.adoption.measure'), t('macro.adoption.value'), t('macro.adoption.about')],
            numbers.map((each) => [each.name, each.value, each.notes.join(t('common.separator'))]),
          ),
        ]),
    ...(heat === null
      ? []
      : [
          makeHeading(3, t('adoption.where.title')),
          makeTable(
            heat.head,
            heat.rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
          ),
          makeParagraph(t('macro.adoption.heatNote')),
        ]),
    ...(trend === null
      ? []
      : [
          makeHeading(3, trend.title),
          makeTable(
            [t('macro.adoption.day'), t('macro.adoption.adopted')],
            trend.points.map(({ day, squads }) => [day, number(squads)]),
          ),
        ]),
    ...notes.map((note) => makeParagraph(note)),
  );
}
