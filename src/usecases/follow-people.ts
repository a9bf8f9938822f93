import type { KnownPerson } from '../ports/people';
import type { Ports } from '../ports/ports';

/**
 * Takes over what Jira says now of everybody who is set to a role: a new name, or that the account is closed, so that a role shows as not held
 * with the next judging. Who is not known there any more is gone. Throws JiraFailure.
 */
export async function followPeople({ jira, roles }: Pick<Ports, 'jira' | 'roles'>): Promise<void> {
  const kept = await roles.listPeople();
  if (kept.length === 0) return;
  const now = await jira.readPeople(kept.map(({ accountId }) => accountId));
  const changed = kept.flatMap((person): KnownPerson[] => {
    const told = now.get(person.accountId) ?? { ...person, active: false };
    return told.name === person.name && told.active === person.active ? [] : [told];
  });
  await roles.savePeople(changed);
}
