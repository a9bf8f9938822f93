import type { Snapshot, UserJson } from '../snapshot/types';

type Holder = { accountId: string } | { groupId: string };

/** Whether an account is the holder, or one of the group that is. Nobody is (an anonymous caller is no account). */
export function isHeldBy({ groups }: Snapshot, holder: Holder, accountId: string | null): boolean {
  if (accountId === null) return false;
  if ('accountId' in holder) return holder.accountId === accountId;
  return groups?.find(({ groupId }) => groupId === holder.groupId)?.members.includes(accountId) ?? false;
}

/** Whether an account may use the product at all. One that users.json does not name is a licensed user without a group. */
export function isLicensed(user: UserJson | undefined, accountId: string | null): boolean {
  if (accountId === null) return false;
  return user === undefined || (user.active && user.accountType === 'atlassian');
}
