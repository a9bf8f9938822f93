import type { Snapshot, UserJson } from './snapshot/types';

/** Something that happened to an Atlassian account. */
export interface AccountChange {
  accountId: string;
  /** `closed`: deleted for good, what is stored of the person has to go. `updated`: what is stored of the person may be old. */
  status: 'updated' | 'closed';
}

/** What happened to accounts: before the host started (the snapshot says who is closed) and since. */
export interface Accounts {
  /** @param at epoch ms */
  change(change: AccountChange, at: number): void;
  /** How products tell an account: a closed one has lost its name. */
  show(user: UserJson): UserJson;
  /** What an app that stored something of the account at an instant (epoch ms) has to be told; null = nothing, also of an account that nobody knows. */
  tell(accountId: string, stored: number): AccountChange['status'] | null;
}

/** Atlassian's name for whoever has closed the account. */
const FORMER_USER = 'Former user';

/** @returns the accounts of a site */
export function createAccounts({ users }: Pick<Snapshot, 'users'>): Accounts {
  const closed = new Set(users?.flatMap((user) => (user['diapason:closed'] === true ? [user.accountId] : [])));
  const updated = new Map<string, number>();
  return {
    change({ accountId, status }, at) {
      if (status === 'closed') closed.add(accountId);
      else updated.set(accountId, at);
    },
    show: (user) => (closed.has(user.accountId) ? { ...user, displayName: FORMER_USER, active: false } : user),
    tell(accountId, stored) {
      if (closed.has(accountId)) return 'closed';
      const at = updated.get(accountId);
      return at !== undefined && at > stored ? 'updated' : null;
    },
  };
}
