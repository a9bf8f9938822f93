import { proposeSquad, soundsLikeSandbox, type Space } from '../../../src/domain/squad/space';

const day = 86_400_000;
const now = 1000 * day;
const space = (parts: Partial<Space> = {}): Space => ({
  ...{ id: '1', key: 'CHK', name: 'Checkout', type: 'software', style: 'team-managed', category: null },
  ...{ archived: false, deleted: false, issues: 10, updatedAt: now - day, ...parts },
});

test.each<[Partial<Space>, string | null, boolean]>([
  [{}, null, false],
  [{ style: 'company-managed' }, null, false],
  [{ type: 'service_desk' }, 'service-desk', false],
  [{ type: 'business' }, 'business', false],
  [{ type: 'product_discovery' }, 'discovery', false],
  [{ type: 'constructor' }, 'other-type', false],
  [{ archived: true, type: 'business' }, 'archived', false],
  [{ deleted: true, archived: true }, 'deleted', false],
  [{ issues: 0, updatedAt: null }, 'empty', true],
  [{ updatedAt: now - 91 * day }, 'idle', true],
  [{ updatedAt: now - 90 * day }, null, false],
  // What Jira does not tell is no reason.
  [{ issues: null, updatedAt: null }, null, false],
  [{ name: 'Sandbox 2' }, 'sandbox', true],
])('%j: left out for %s, a guess: %s', (parts, reason, isDoubt) => {
  expect(proposeSquad(space(parts), now)).toEqual({ reason, isDoubt });
});

test.each([
  'Sandbox',
  'SANDBOX 3',
  'Bac à sable',
  'bac-a-sable 2',
  'Test',
  'Équipe B (test)',
  'Payments - archive',
  'Ancien site',
  'OLD_web',
  'Templates',
])('"%s" sounds like no squad', (name) => expect(soundsLikeSandbox(name)).toBe(true));
test.each(['Checkout', 'Attestations', 'Gold', 'Contest', 'Testimonials', 'Temps réel'])('"%s" may be a squad', (name) =>
  expect(soundsLikeSandbox(name)).toBe(false),
);
