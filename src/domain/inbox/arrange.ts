import type { InboxKind } from '../../contract/inbox';
import type { Notice } from './item';

const dayMs = 86_400_000;
/** Days for which news is told to somebody who does not look. */
const newsDays = 30;

/** What somebody chose for their inbox. `seenUntil`: news of until then has been seen, epoch ms. */
export interface InboxChoice {
  muted: readonly InboxKind[];
  seenUntil: number;
}

/** From when on news is told to somebody, epoch ms. */
export const newsSince = ({ seenUntil }: Pick<InboxChoice, 'seenUntil'>, now: number): number =>
  Math.max(seenUntil, now - newsDays * dayMs);

/** What somebody is shown: neither kinds that they muted nor news that they have seen. What waits goes on waiting, seen or not. */
export function arrange(notices: readonly Notice[], choice: InboxChoice, now: number): Notice[] {
  const since = newsSince(choice, now);
  return notices.filter(({ kind, waits, at }) => !choice.muted.includes(kind) && (waits || at > since));
}

/** The choice after somebody changed it. What has been seen stays seen. */
export function chooseInbox(before: InboxChoice, { muted, seenUntil }: Partial<InboxChoice>): InboxChoice {
  return { muted: [...new Set(muted ?? before.muted)].sort(), seenUntil: Math.max(before.seenUntil, seenUntil ?? 0) };
}
