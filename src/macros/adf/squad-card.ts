import type { SquadCard } from '../../contract/card';
import type { Texts } from '../../text/texts';
import { describeSquadCard, type CountKind } from '../words/squad-card';
import { makeEmptyDocument, type Exported } from './exported';
import {
  makeBullets,
  makeDocument,
  makeHeading,
  makeLink,
  makeParagraph,
  makeStatus,
  type AdfDocument,
  type AdfNode,
  type StatusColor,
} from './nodes';

const colors: Readonly<Record<CountKind, StatusColor>> = { met: 'green', notYet: 'yellow', waived: 'blue', notJudged: 'neutral' };

/** The squad card for PDF and Word. `siteUrl` (absolute) makes the link to the squad's space; dates are whole, since paper does not age. */
export function exportSquadCard(exported: Exported<SquadCard>, texts: Texts, siteUrl: string | null): AdfDocument {
  const { t } = texts;
  if (exported.kind !== 'ready') return makeEmptyDocument(exported, t('macro.squadCard.unconfiguredTitle'), texts);
  const card = exported.value;
  if (card.kind === 'hidden') return makeDocument(makeParagraph(t('macro.nothing')));
  const words = describeSquadCard(card, texts, texts.date);
  const counts = words.counts.flatMap(({ kind, text }, place): AdfNode[] => [
    ...(place === 0 ? [] : [{ type: 'text', text: ' ' }]),
    makeStatus(text, colors[kind]),
  ]);
  const address = siteUrl === null ? null : new URL(`/browse/${encodeURIComponent(card.projectKey)}`, siteUrl).href;
  return makeDocument(
    makeHeading(3, card.tribe === null ? card.name : `${card.name}${t('common.separator')}${t('page.tribe', { tribe: card.tribe })}`),
    makeParagraph(words.line),
    ...(counts.length > 0 ? [makeParagraph(...counts)] : []),
    ...(words.notYet.length > 0
      ? [makeHeading(4, t('macro.squadCard.notYet')), makeBullets([...words.notYet, ...(words.more === null ? [] : [words.more])])]
      : []),
    ...(address === null ? [] : [makeParagraph(makeLink(t('macro.squadCard.open'), address))]),
  );
}
