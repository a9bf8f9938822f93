import type { Holder, SquadRole } from '../../../../../src/contract/roles';
import { middayOf } from '../../../../../src/text/day';
import type { Texts } from '../../text/texts';

/** Somebody by name, with what to know: a closed account, or that they cover and until when. */
function sayHolder({ name, active, set }: Holder, { t, date }: Texts): string {
  if (!active) return t('roles.closed', { name });
  if (set?.kind !== 'cover') return name;
  return t('roles.cover', { name, until: set.until === null ? 'none' : date(middayOf(set.until)) });
}

/** Who holds a role in words, and what to know about it: a gap and since when, one holder too many, a closed account. Either may be nothing. */
export function sayHolders({ held, holders, since }: SquadRole, texts: Texts): { holders: string | null; note: string | null } {
  const names = holders.map((holder) => sayHolder(holder, texts));
  const note = held === 'held' ? null : texts.t(`roles.held.${held}`, { since: since === null ? 'none' : texts.date(since) });
  return { holders: names.length === 0 ? null : texts.list(names), note };
}
