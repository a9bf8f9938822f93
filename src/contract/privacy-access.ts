/** Kinds of reader, as the access table has them. `browser`: may browse the squad's space, and no more. */
export const privacyReaders = [
  'jira-admin',
  'product-ops',
  'leadership',
  'lead',
  'project-admin',
  'member',
  'role-holder',
  'browser',
  'stranger',
] as const;
export type PrivacyReader = (typeof privacyReaders)[number];

/** Of how many squads: every one · those they work in or lead · those that the governance of standard and squad gives them · those whose space they may browse · only what they may see in Jira itself · none. */
export type PrivacyReach = 'all' | 'own' | 'model' | 'browse' | 'jira' | 'none';

type Reach = Readonly<Record<PrivacyReader, PrivacyReach>>;

/** None for whoever is not named. */
const reachOf = (named: Partial<Reach>): Reach => ({
  ...(Object.fromEntries(privacyReaders.map((reader) => [reader, 'none'])) as Record<PrivacyReader, 'none'>),
  ...named,
});

/** The Jira administrators and Product Ops run the site. */
const running = { 'jira-admin': 'all', 'product-ops': 'all' } as const;
/** Whoever sees every squad's states and holders; leads those of theirs, all others those of the spaces that they may browse. */
const seeing = reachOf({
  ...running,
  ...{ leadership: 'all', lead: 'own' },
  ...{ 'project-admin': 'browse', member: 'browse', 'role-holder': 'browse', browser: 'browse' },
});
/** Evidence is Jira's own: each sees there what they may see in Jira itself. */
const everybody = Object.fromEntries(privacyReaders.map((reader) => [reader, 'jira'])) as Record<PrivacyReader, 'jira'>;

/** Who may do and see what, for all that exists. */
export const privacyAccess = [
  { may: 'run', reach: reachOf(running) },
  { may: 'confirm-map', reach: reachOf({ ...running, lead: 'own', 'project-admin': 'own', 'role-holder': 'own' }) },
  { may: 'report', reach: reachOf({ ...running, leadership: 'all', lead: 'own', 'project-admin': 'own', member: 'own' }) },
  { may: 'states', reach: seeing },
  { may: 'holders', reach: seeing },
  { may: 'evidence', reach: reachOf({ ...everybody, stranger: 'none' }) },
  { may: 'ask', reach: reachOf({ lead: 'own', 'project-admin': 'own', member: 'own' }) },
  { may: 'decide', reach: reachOf({ 'product-ops': 'model', leadership: 'model', lead: 'model' }) },
  { may: 'log', reach: reachOf(running) },
] as const satisfies readonly { may: string; reach: Reach }[];
