import type { IssuePanel } from '../contract/issue-panel';
import type { Lang } from '../contract/text';
import type { CaseHistory, Fact } from '../domain/facts';
import { viewIssue } from '../domain/issue-panel';
import { AppFailure } from '../ports/failure';
import type { SeenIssue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'permissions' | 'cases' | 'squads' | 'playbooks'>;

/** The stored case while Jira has not changed it since; else the case as the reader sees it now. */
async function readHistory({ permissions, cases }: Needs, issue: SeenIssue): Promise<CaseHistory> {
  const stored = await cases.find(issue.id);
  if (stored?.history.changes && stored.updatedAt >= issue.updatedAt) return stored.history;
  const read = await permissions.readCase(issue.id);
  if (!read) throw new AppFailure('forbidden');
  return read.history;
}

/** What the panel on a work item says. The caller has made sure that the reader may see it. */
export const getIssuePanel =
  (ports: Needs) =>
  async ({ issue, lang }: { issue: string; lang: Lang }): Promise<IssuePanel> => {
    const seen = await ports.permissions.findIssue(issue);
    if (!seen) throw new AppFailure('forbidden');
    const [record, loaded] = await Promise.all([ports.squads.findByProject(seen.projectId), loadPlaybook(ports)('latest')]);
    const missing: Fact<never> = { known: false, reason: { code: 'missing' }, at: ports.now() };
    const facts = record && (await ports.squads.readFacts(record.squad.key));
    return viewIssue({
      history: await readHistory(ports, seen),
      playbook: loaded?.playbook ?? null,
      squad: record?.squad ?? null,
      statuses: facts?.statuses?.fact ?? missing,
      now: ports.now(),
      lang,
    });
  };
