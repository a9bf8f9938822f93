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

/** Who may do and see what, for all that exists. */
export const privacyAccess = [
  {
    may: 'run',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'none',
      lead: 'none',
      'project-admin': 'none',
      member: 'none',
      'role-holder': 'none',
      browser: 'none',
      stranger: 'none',
    },
  },
  {
    may: 'confirm-map',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'none',
      lead: 'own',
      'project-admin': 'own',
      member: 'none',
      'role-holder': 'own',
      browser: 'none',
      stranger: 'none',
    },
  },
  {
    may: 'report',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'all',
      lead: 'own',
      'project-admin': 'own',
      member: 'own',
      'role-holder': 'none',
      browser: 'none',
      stranger: 'none',
    },
  },
  {
    may: 'states',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'all',
      lead: 'own',
      'project-admin': 'browse',
      member: 'browse',
      'role-holder': 'browse',
      browser: 'browse',
      stranger: 'none',
    },
  },
  {
    may: 'holders',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'all',
      lead: 'own',
      'project-admin': 'browse',
      member: 'browse',
      'role-holder': 'browse',
      browser: 'browse',
      stranger: 'none',
    },
  },
  {
    may: 'evidence',
    reach: {
      'jira-admin': 'jira',
      'product-ops': 'jira',
      leadership: 'jira',
      lead: 'jira',
      'project-admin': 'jira',
      member: 'jira',
      'role-holder': 'jira',
      browser: 'jira',
      stranger: 'none',
    },
  },
  {
    may: 'ask',
    reach: {
      'jira-admin': 'none',
      'product-ops': 'none',
      leadership: 'none',
      lead: 'own',
      'project-admin': 'own',
      member: 'own',
      'role-holder': 'none',
      browser: 'none',
      stranger: 'none',
    },
  },
  {
    may: 'decide',
    reach: {
      'jira-admin': 'none',
      'product-ops': 'model',
      leadership: 'model',
      lead: 'model',
      'project-admin': 'none',
      member: 'none',
      'role-holder': 'none',
      browser: 'none',
      stranger: 'none',
    },
  },
  {
    may: 'log',
    reach: {
      'jira-admin': 'all',
      'product-ops': 'all',
      leadership: 'none',
      lead: 'none',
      'project-admin': 'none',
      member: 'none',
      'role-holder': 'none',
      browser: 'none',
      stranger: 'none',
    },
  },
] as const satisfies readonly { may: string; reach: Readonly<Record<PrivacyReader, PrivacyReach>> }[];
