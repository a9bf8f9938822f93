import { makeBullets, makeFactTable, makeParagraph, makeText, type AdfNode } from '../../contract/adf';
import type { RoleCard } from '../../contract/roles';
import type { Words } from './words';

const lists = ['responsibilities', 'decides', 'delivers', 'doesNot', 'needs'] as const;

/** What the page of a role says: the card as a table, a part a row. A part that the card does not have has no row. */
export function writeRole(card: RoleCard, words: Words): AdfNode[] {
  const { say, list, day } = words;
  const { purpose, goal, scope, cover, limits, aliases, version, since, reviewBy } = card;
  const rows: [string, ...AdfNode[]][] = [];
  const put = (name: string, text: string | null): void => void (text !== null && text !== '' && rows.push([name, makeParagraph(text)]));
  for (const part of lists) if (card[part].length > 0) rows.push([say(part), makeBullets(card[part])]);
  put(say('goal'), goal);
  put(say('roleScope'), scope);
  put(say('cover'), cover);
  put(say('perSquad'), limits.perSquad && say('perSquadText', { min: limits.perSquad.min, max: limits.perSquad.max ?? 'none' }));
  put(say('maxSquads'), limits.maxSquads === null ? null : say('maxSquadsText', { n: limits.maxSquads }));
  put(say('notWith'), list(limits.notWith));
  put(say('aliases'), list(aliases));
  put(say('cardVersion'), say('cardVersionText', { version, since: day(since), review: reviewBy === null ? 'none' : day(reviewBy) }));
  return [...(purpose === null ? [] : [makeParagraph(makeText(purpose, 'strong'))]), makeFactTable(rows)];
}
