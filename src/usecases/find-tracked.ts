import { checks } from '../checks';
import { ownFields } from '../domain/case-facts';
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
  const { fields, links, waits, objectives } = listTracked(loaded.playbook, checks);
  const own = ownFields.filter((name) => fields.includes(name)).map((name) => ({ id: name, name }));
  const asked = fields.filter((name) => !ownFields.includes(name));
  const named = new Set([...asked, ...objectives.map(({ field }) => field)]);
  const known = { fields: own, links, waits };
  if (named.size === 0) return known;
  try {
    const found = await needs.jira.findFields([...named]);
    return {
      ...known,
      fields: [...own, ...found.filter(({ name }) => asked.includes(name))],
      objectives: objectives.flatMap((naming) => {
        const field = found.find(({ name }) => name === naming.field);
        return field ? [{ field, naming }] : [];
      }),
    };
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    needs.log.error('the fields of the site could not be read', error);
    return known;
  }
}
