import { z } from 'zod';

/**
 * Who may call an endpoint, decided from the account in the context, never from the payload.
 * `anyone`: any licensed user; the use case filters what it answers by what this reader may see, or answers nothing of a squad ·
 * `browse-squad`: may browse every Jira project of the squad that `input.project` names · `browse-issue`: may see the work item that `input.issue` names ·
 * `see-squad`: as `browse-squad` for a part of its projects, and Product Ops and leadership, who see states and never evidence ·
 * `confirm-squad` (its stage map, its roles, what it says of itself): Jira administrators, Product Ops, and who administers that project, leads its squad or holds a role in it ·
 * `ask`: who works in the squad (creates work items in one of its projects or administers it) or leads it · `judge`: Product Ops, leadership, leads and the
 * owners of standards, of whom the domain says which matter is whose · `govern`: the same and Jira administrators, who decide nothing ·
 * `product-ops`: Jira administrators and the Product Ops groups · `jira-admin`: may administer Jira.
 */
export type Who =
  'anyone' | 'browse-squad' | 'browse-issue' | 'see-squad' | 'confirm-squad' | 'ask' | 'judge' | 'govern' | 'product-ops' | 'jira-admin';

interface Endpoint<W extends Who, I extends z.ZodType, O extends z.ZodType> {
  who: W;
  input: I;
  output: O;
}

/** An endpoint whose calls are acts: the log of acts tells of each that changed something. */
interface Acting {
  acts: true;
}

/** What `who` is asked about: without it the endpoint does not compile. */
interface Subject {
  'browse-squad': { project: string };
  'see-squad': { project: string };
  'confirm-squad': { project: string };
  ask: { project: string };
  'browse-issue': { issue: string };
}

/** One endpoint of the contract; what its `who` is asked about must be in its input. */
export function endpoint<
  W extends Who,
  I extends z.ZodType<W extends keyof Subject ? Subject[W] : object>,
  O extends z.ZodType,
  A extends Partial<Acting>,
>(definition: Endpoint<W, I, O> & A): Endpoint<W, I, O> & A {
  return definition;
}

/** A Jira project or work item, by key or id. */
export const project = z.string().min(1).max(40);
