import type { LeftOutReason } from '../../contract/squad-admin';

/** What Jira tells of a project, as far as it helps to say whether it is a squad. Epoch ms; null = Jira does not tell. */
export interface Space {
  id: string;
  key: string;
  name: string;
  /** Jira's own word: `software`, `service_desk`, `business`, `product_discovery`, … */
  type: string;
  style: 'company-managed' | 'team-managed';
  category: string | null;
  archived: boolean;
  deleted: boolean;
  issues: number | null;
  updatedAt: number | null;
}

/** A project without an update for so long is idle. */
const idleDays = 90;
const dayMs = 86_400_000;

/** Words that, alone or at an edge of a name, say that no squad works here; without accents. */
const words = [
  ...['sandbox', 'sandboxes', 'playground', 'test', 'tests', 'testing', 'demo', 'dummy', 'poc', 'archive', 'archived', 'archives', 'old'],
  ...['legacy', 'deprecated', 'obsolete', 'template', 'templates', 'temp', 'tmp', 'trash', 'hackathon'],
  ...['bac a sable', 'essai', 'essais', 'ancien', 'ancienne', 'modele', 'modeles', 'corbeille', 'a supprimer'],
];
const sandboxForm = new RegExp(`^(?:${words.join('|')})(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:${words.join('|')})$`, 'u');

/** True when a name says that no squad works there ("Sandbox 2", "Bac à sable", "Payments (archive)"); "Test automation" does so too, and a person then says otherwise. */
export function soundsLikeSandbox(name: string): boolean {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\d+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return sandboxForm.test(plain);
}

const types: Readonly<Record<string, LeftOutReason>> = {
  service_desk: 'service-desk',
  business: 'business',
  product_discovery: 'discovery',
};

export interface Proposal {
  reason: LeftOutReason | null;
  /** The reason is a guess: while nobody has decided anything on the site, the project still counts. */
  isDoubt: boolean;
}

/** Whether a project is proposed as a squad: a live software project with work in the last 90 days, and no sandbox by name. `now`: epoch ms. */
export function proposeSquad(space: Space, now: number): Proposal {
  const sure = (reason: LeftOutReason | null): Proposal => ({ reason, isDoubt: false });
  if (space.deleted) return sure('deleted');
  if (space.archived) return sure('archived');
  if (space.type !== 'software') return sure(Object.hasOwn(types, space.type) ? (types[space.type] ?? null) : 'other-type');
  const guess = (reason: LeftOutReason): Proposal => ({ reason, isDoubt: true });
  if (space.issues === 0) return guess('empty');
  if (space.updatedAt !== null && space.updatedAt < now - idleDays * dayMs) return guess('idle');
  return soundsLikeSandbox(space.name) ? guess('sandbox') : sure(null);
}
