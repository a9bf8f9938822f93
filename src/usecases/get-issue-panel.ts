import type { IssuePanel } from '../contract/issue-panel';
import type { Lang } from '../contract/text';
import type { CaseHistory, Fact } from '../domain/facts';
import { viewIssue } from '../domain/issue-panel';
import type { Slice } from '../contract/squad-admin';
import { holdsCase, listParts, listSlices } from '../domain/squad/membership';
import { nothingTracked } from '../ports/jira';
import { AppFailure } from '../ports/failure';
import type { SeenIssue } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

type Needs = Pick<Ports, 'now' | 'permissions' | 'cases' | 'squads' | 'playbooks'>;

/** The stored case while Jira has not changed it since; else the case as the reader sees it now. */
async function readHistory({ permissions, cases }: Needs, issue: SeenIssue, slices: readonly Slice[]): Promise<CaseHistory> {
  const stored = await cases.find(issue.id);
  if (stored?.history.changes && stored.updatedAt >= issue.updatedAt) return stored.history;
  const read = await permissions.readCase(issue.id, { ...nothingTracked, slices });
  if (!read) throw new AppFailure('forbidden');
  return read.history;
}

/** What the panel on a work item says. The caller has made sure that the reader may see it. */
export const getIssuePanel =
  (ports: Needs) =>
  async ({ issue, lang }: { issue: string; lang: Lang }): Promise<IssuePanel> => {
    const seen = await ports.permissions.findIssue(issue);
    if (!seen) throw new AppFailure('forbidden');
    const [records, loaded] = await Promise.all([ports.squads.listByProject(seen.projectId), loadPlaybook(ports)('latest')]);
    const history = await readHistory(
      ports,
      seen,
      listSlices(
        records.map(({ squad }) => squad),
        seen.projectId,
      ),
    );
    const record = records.find(({ squad }) => holdsCase(listParts(squad), history, ports.now(), null)) ?? null;
    const missing: Fact<never> = { known: false, reason: { code: 'missing' }, at: ports.now() };
    const facts = record && (await ports.squads.readFacts(record.squad.key));
    return viewIssue({
      history,
      playbook: loaded?.playbook ?? null,
      squad: record?.squad ?? null,
      statuses: facts?.statuses?.fact ?? missing,
      now: ports.now(),
      lang,
    });
  };
