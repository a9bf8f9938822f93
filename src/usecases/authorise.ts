import type { Who } from '../contract/endpoints';
import { mayAskForSquad, mayConfirmSquad, mayRunProductOps, seesAllStates } from '../domain/access';
import { dayOf } from '../domain/adoption-day';
import { whenOf } from '../domain/assignment/assignment';
import type { Ports } from '../ports/ports';
import { readHolders } from './role-facts';
import { isLeadOf, readAudience, readSight, readSquadRights } from './read-audience';
import { mayJudge } from './read-judge';

type Needs = Pick<Ports, 'now' | 'permissions' | 'access' | 'squads' | 'roles' | 'playbooks'>;

/** The caller, from the platform, and what the call is about, from its payload. */
export interface Question {
  accountId: string;
  project: string | null;
  issue: string | null;
}

/**
 * Role holders as the last sweep read them, and those who are set in Diapason: an answer of up to a day ago, good enough for confirming a
 * map or setting who holds a role, and never for seeing a project. A cover may do what a holder may.
 */
export async function mayConfirm(needs: Needs, project: string, accountId: string): Promise<boolean> {
  const audience = await readAudience(needs)();
  const record = await needs.squads.findByProject(project);
  if (!record) return mayConfirmSquad(audience, [await needs.permissions.readRights(project)], { leads: false, holdsRole: false });
  const { assignments, history } = await readHolders(needs, record.squad.key, null, needs.now());
  const roles = assignments.known ? Object.values(assignments.value) : [];
  const today = dayOf(needs.now());
  const holdsRole =
    roles.some((role) => role.known && role.holders.some((holder) => holder.accountId === accountId)) ||
    history.some((each) => each.person.accountId === accountId && whenOf(each, today) === 'now');
  return mayConfirmSquad(audience, await readSquadRights(needs, record.squad), { leads: record.lead?.accountId === accountId, holdsRole });
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

async function mayAsk(needs: Needs, project: string): Promise<boolean> {
  const record = await needs.squads.findByProject(project);
  return record !== null && mayAskForSquad(await readSquadRights(needs, record.squad), await isLeadOf(needs, record));
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
      case 'confirm-squad':
        return project !== null && mayConfirm(needs, project, accountId);
      case 'ask':
        return project !== null && mayAsk(needs, project);
      case 'judge':
        return mayJudge(needs, accountId);
      case 'govern':
        return (await permissions.mayAdministerJira()) || mayJudge(needs, accountId);
      case 'product-ops':
        return mayRunProductOps(await readAudience(needs)());
      case 'jira-admin':
        return permissions.mayAdministerJira();
    }
  };
