import type { SquadRole } from '../../../../../src/contract/roles';
import type { Texts } from '../../text/texts';

/** Who holds a role in words, and what to know about it: a gap and since when, one holder too many, a closed account. Either may be nothing. */
export function sayHolders({ held, holders, since }: SquadRole, texts: Texts): { holders: string | null; note: string | null } {
  const names = holders.map(({ name, active }) => (active ? name : texts.t('roles.closed', { name })));
  const note = held === 'held' ? null : texts.t(`roles.held.${held}`, { since: since === null ? 'none' : texts.date(since) });
  return { holders: names.length === 0 ? null : texts.list(names), note };
}
