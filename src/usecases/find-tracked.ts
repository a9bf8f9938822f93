import { checks } from '../checks';
import { assigneeField } from '../domain/case-facts';
import { listTracked } from '../domain/tracking';
import { isWait, JiraFailure, nothingTracked, type Tracked } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

/**
 * What the playbook's checks ask of cases beside their moves, with the site's own field ids. Fields that Jira does not tell stay unknown.
 * Throws JiraFailure only when the sweep has to wait.
 */
export async function findTracked(needs: Pick<Ports, 'jira' | 'log' | 'playbooks'>, playbookVersion: number | null): Promise<Tracked> {
  const loaded = await loadPlaybook(needs)(playbookVersion);
  if (!loaded) return nothingTracked;
  const { fields, links } = listTracked(loaded.playbook, checks);
  // Jira's own field has the same id everywhere.
  const own = fields.includes(assigneeField) ? [{ id: assigneeField, name: assigneeField }] : [];
  const asked = fields.filter((name) => name !== assigneeField);
  if (asked.length === 0) return { fields: own, links };
  try {
    return { fields: [...own, ...(await needs.jira.findFields(asked))], links };
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    needs.log.error('the fields of the site could not be read', error);
    return { fields: own, links };
  }
}
