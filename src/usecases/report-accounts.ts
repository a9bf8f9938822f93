import { formerName, isReportDue } from '../domain/personal-data';
import type { KnownPerson, PersonalDataReport } from '../ports/people';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'newId' | 'log' | 'jira' | 'personalData' | 'reporter' | 'pseudonym'>;

const WEEK_MS = 7 * 86_400_000;

/** What stands for those who closed their account, from now on and wherever a sweep meets them again. */
export async function readFormer({
  personalData,
  pseudonym,
}: Pick<Ports, 'personalData' | 'pseudonym'>): Promise<(accountId: string) => string | null> {
  const report = await personalData.readReport();
  const former = new Set(report?.former);
  return (accountId) => {
    const name = report && former.size > 0 ? pseudonym(report.secret, accountId) : null;
    return name !== null && former.has(name) ? name : null;
  };
}

async function report(needs: Needs): Promise<void> {
  const { now, newId, jira, personalData, reporter, pseudonym } = needs;
  const stored = await personalData.readReport();
  if (stored && !isReportDue(stored.reportedAt, now())) return;
  const { version, ...before } = stored ?? { secret: newId(), reportedAt: null, former: [], version: 0 };
  const told = await reporter.report(await personalData.listAccounts(), before.reportedAt ?? now() - WEEK_MS);
  const idsOf = (status: (typeof told)[number]['status']): string[] =>
    told.flatMap((each) => (each.status === status ? [each.accountId] : []));
  const closed = idsOf('closed').map((accountId): [string, KnownPerson] => [
    accountId,
    { accountId: pseudonym(before.secret, accountId), name: formerName, active: false },
  ]);
  const updated = await jira.readPeople(idsOf('updated'));
  const former = [...new Set([...before.former, ...closed.map(([, { accountId }]) => accountId)])];
  const noted: PersonalDataReport = { ...before, former };
  // First it is known what stands for whom: a sweep that meets the account in Jira in between writes the pseudonym already.
  if (!(await personalData.saveReport(noted, version))) return;
  await personalData.change(new Map([...closed, ...updated]));
  await personalData.saveReport({ ...noted, reportedAt: now() }, version + 1);
}

/**
 * Once a week: tells Atlassian of which accounts something is kept, and puts a pseudonym in the place of those that were closed. What goes wrong
 * is tried again with the next hour, and holds up nothing else.
 */
export async function reportAccounts(needs: Needs): Promise<void> {
  try {
    await report(needs);
  } catch (error) {
    needs.log.error('accounts could not be reported', error);
  }
}
