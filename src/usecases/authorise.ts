import type { Who } from '../contract/endpoints';
import { mayConfirmStageMap, mayRunProductOps, seesAllStates } from '../domain/access';
import type { Ports } from '../ports/ports';
import { readAudience, readSight, readSquadRights } from './read-audience';

type Needs = Pick<Ports, 'permissions' | 'access' | 'squads'>;

/** The caller, from the platform, and what the call is about, from its payload. */
export interface Question {
  accountId: string;
  project: string | null;
  issue: string | null;
}

/** Role holders as the last sweep read them: an answer of up to a day ago, good enough for confirming a map and never for seeing a project. */
async function mayConfirm(needs: Needs, project: string, accountId: string): Promise<boolean> {
  const audience = await readAudience(needs)();
  const record = await needs.squads.findByProject(project);
  if (!record) return mayConfirmStageMap(audience, [await needs.permissions.readRights(project)], false);
  const { assignments } = await needs.squads.readFacts(record.squad.key);
  const roles = assignments?.fact.known ? Object.values(assignments.fact.value) : [];
  const holdsRole = roles.some((role) => role.known && role.holders.some((holder) => holder.accountId === accountId));
  return mayConfirmStageMap(audience, await readSquadRights(needs, record.squad), holdsRole);
}

async function maySeeSquad(needs: Needs, project: string): Promise<boolean> {
  const record = await needs.squads.findByProject(project);
  if (record) return (await readSight(needs)(record)) !== 'hidden';
  const { browse } = await needs.permissions.readRights(project);
  return browse || seesAllStates(await readAudience(needs)());
}

async function mayBrowseSquad(needs: Needs, project: string): Promise<boolean> {
  const record = await needs.squads.findByProject(project);
  return record ? (await readSight(needs)(record)) === 'whole' : (await needs.permissions.readRights(project)).browse;
}

/** Whether the calling user may make a call of this kind: Jira is asked as that user; of the payload only the project or issue that it is about is looked at. Throws JiraFailure. */
export const mayCall =
  (needs: Needs) =>
  async (who: Who, { accountId, project, issue }: Question): Promise<boolean> => {
    const { permissions } = needs;
    switch (who) {
      case 'anyone':
        return true;
      case 'browse-squad':
        return project !== null && mayBrowseSquad(needs, project);
      case 'browse-issue':
        return issue !== null && (await permissions.findIssue(issue)) !== null;
      case 'see-squad':
        return project !== null && maySeeSquad(needs, project);
      case 'confirm-stage-map':
        return project !== null && mayConfirm(needs, project, accountId);
      case 'product-ops':
        return mayRunProductOps(await readAudience(needs)());
      case 'jira-admin':
        return permissions.mayAdministerJira();
    }
  };
