import type { StandardCard } from '../../contract/standard-card';
import type { Texts } from '../../text/texts';
import type { NeighbourWords } from '../../text/neighbours';
import { addressPage, describeStandardCard } from '../words/standard-card';
import { makeEmptyDocument, type Exported } from './exported';
import {
  makeBulletList,
  makeDocument,
  makeEmphasised,
  makeHeading,
  makeLink,
  makeParagraph,
  makeText,
  type AdfDocument,
  type AdfNode,
} from './nodes';

/** The standard card for PDF and Word. `siteUrl` (absolute) makes the links to its page and to squads. */
export function exportStandardCard(exported: Exported<StandardCard>, texts: Texts, siteUrl: string | null): AdfDocument {
  const { t } = texts;
  if (exported.kind !== 'ready') return makeEmptyDocument(exported, t('macro.standardCard.unconfiguredTitle'), texts);
  const card = exported.value;
  if (card.kind === 'none') return makeDocument(makeParagraph(t('macro.standardCard.none')));
  const words = describeStandardCard(card, texts);
  const page = addressPage(card.doc, siteUrl);
  const nameOf = ({ name, projectKey }: NeighbourWords): AdfNode =>
    projectKey === null || siteUrl === null
      ? makeText(name, 'strong')
      : makeLink(name, new URL(`/browse/${encodeURIComponent(projectKey)}`, siteUrl).href);
  const neighbours = words.neighbours.map((each) => [
    makeParagraph(nameOf(each), ...(each.about === '' ? [] : [`${t('common.separator')}${each.about}`])),
    ...(each.stages === null ? [] : [makeParagraph(each.stages)]),
  ]);
  return makeDocument(
    makeHeading(3, card.title),
    makeParagraph(makeText(words.line, 'em')),
    ...(card.why === null ? [] : [makeParagraph(card.why)]),
    ...(words.how.length === 0
      ? []
      : [makeHeading(4, t('macro.standardCard.how')), makeBulletList(words.how.map((line) => [makeParagraph(...makeEmphasised(line))]))]),
    makeHeading(4, t('neighbours.title')),
    ...(neighbours.length === 0 ? [] : [makeBulletList(neighbours)]),
    ...words.notes.map((note) => makeParagraph(note)),
    ...(page === null ? [] : [makeParagraph(makeLink(t('macro.standardCard.open'), page))]),
  );
}
