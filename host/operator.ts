import type { Snapshot } from './snapshot/types';

/** The account in whose name the host's own commands call the app: a Jira administrator that no real site has. */
export const operator = {
  accountId: 'diapason-host-operator',
  accountType: 'atlassian',
  displayName: 'Host operator',
  active: true,
  'diapason:globalPermissions': ['ADMINISTER'],
};

/** The same site with the operator among its users. A site whose users are unknown keeps them unknown but for this one. */
export function withOperator(snapshot: Snapshot): Snapshot {
  if (snapshot.users?.some((user) => user.accountId === operator.accountId)) return snapshot;
  return { ...snapshot, users: [...(snapshot.users ?? []), operator] };
}
