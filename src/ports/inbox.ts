import type { InboxChoice } from '../domain/inbox/arrange';

/** What people chose for their inboxes. Items are never stored. */
export interface InboxStore {
  /** Nothing muted and nothing seen before the first save. */
  read(accountId: string): Promise<InboxChoice>;
  save(accountId: string, choice: InboxChoice): Promise<void>;
}
