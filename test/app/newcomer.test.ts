import { startApp, type AppHost } from '../kit/app-host';
import { buildTwoSquads, playbook } from './sites';

const more = `    serves: [value]
objectives:
  - { id: value, name: { en: Value sooner, fr: Une valeur plus tôt }, until: 2026-12-31 }
  - { id: calm, name: { en: Calm, fr: Le calme } }
roles:
  - { id: pm, name: { en: Product Manager, fr: Product Manager }, perSquad: { min: 1 } }
  - { id: product-ops, level: organisation, name: { en: Product Ops, fr: Product Ops }, goal: { en: Time back, fr: Du temps rendu } }
`;

describe('what somebody who is new in a squad needs', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
  });
  afterAll(() => app.stop());

  test('of a squad that nothing is agreed for yet: its page is there, and says nothing', async () => {
    await app.sweep();
    expect(await app.get('newcomer.get', { project: 'ABC', lang: 'fr' }, 'bob')).toEqual({
      ...{ objectives: [], flows: [], lead: null, organisation: [] },
    });
  });

  test('objectives with the practices that serve them here, how work is meant to flow, and whom to ask in the organisation', async () => {
    await app.publish(playbook + more);
    await app.settle();
    expect(await app.get('newcomer.get', { project: 'ABC', lang: 'fr' }, 'bob')).toMatchObject({
      objectives: [
        { name: 'Une valeur plus tôt', until: '2026-12-31', practices: ['On trouve l’espace'] },
        { name: 'Le calme', until: null, practices: [] },
      ],
      flows: [{ name: 'Récit', stages: ['Ouvert', 'Réalisation', 'Revue', 'Terminé'] }],
      organisation: [{ id: 'product-ops', goal: 'Du temps rendu' }],
    });
  });
});
