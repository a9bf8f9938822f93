import type { Snapshot } from '../../host/snapshot/types';
import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite } from '../kit/site';
import { accessPlaybook, buildSealedSite, openSealedApp } from './access-site';

const oneSquadEach = accessPlaybook
  .replace('- { id: filled, use: roles/filled }', '$&\n      - { id: span, use: roles/span }')
  .replace('jiraRole: Product Manager\n', '$&    maxSquads: 1\n');

describe('two lanes that come to the end of a sweep together', () => {
  let app: AppHost;
  let site: Snapshot;
  let shared = false;
  beforeAll(async () => {
    site = buildSealedSite();
    app = await openSealedApp(oneSquadEach, site);
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  const isRunning = async () => (await app.get('sweep.get', {})).sweep?.state === 'running';
  const stepOn = async (): Promise<void> => {
    if (!(await app.host.step())) app.host.clock.advance(1000);
  };

  /** A sweep that finds one Product Manager for both squads, or again one for each, to the point where both squads are judged and not counted over. */
  async function runToEnd(): Promise<void> {
    shared = !shared;
    const roles = site.projects.find(({ key }) => key === 'OTH')?.roles;
    if (roles) roles['Product Manager'] = [{ accountId: shared ? 'holder' : 'other' }];
    await app.get('sweep.start', { window: 'all' });
    while ((await app.get('sweep.get', {})).sweep?.squads.done !== 2) await stepOn();
    app.host.clock.advance(5000);
  }

  async function readStates(): Promise<(string | undefined)[]> {
    const pages = await Promise.all(['SEC', 'OTH'].map((project) => app.get('squad.get', { project, lang: 'en' })));
    return pages.map(({ standards }) => standards.flatMap(({ findings }) => findings).find(({ check }) => check === 'span')?.measured);
  }

  test('judge once more whom it makes a difference to, wherever one of them waits for the database', async () => {
    await runToEnd();
    const before = app.host.meter().sqlStatements;
    await app.host.step();
    const statements = app.host.meter().sqlStatements - before;
    expect(statements).toBeGreaterThan(10);
    while (await isRunning()) await stepOn();
    for (let after = 0; after < statements; after += 1) {
      await runToEnd();
      app.host.fail({ to: 'sql', after, effect: { meanwhile: () => app.host.step() } });
      await app.host.step();
      while (await isRunning()) await stepOn();
      const expected = shared ? 'not-yet' : 'met';
      expect([after, ...(await readStates())]).toEqual([after, expected, expected]);
    }
  }, 300_000);
});

test('a lane that finds taken what it had seen free looks again, and does its share', async () => {
  const projects = Array.from({ length: 16 }, (_, index) => buildProject(`Q${String.fromCharCode(65 + index)}`));
  const app = await startApp(buildSite({ projects }), 'admin');
  try {
    for (let after = 0; after < 8; after += 1) {
      await app.get('sweep.start', { window: 'all' });
      // The plan is the first step; the second is that of a lane which falls behind while the other one reads and judges.
      await app.host.step();
      let before = 0;
      const runAhead = async () => {
        for (let steps = 0; steps < 24; steps += 1) await app.host.step();
        before = app.host.meter().restCalls;
      };
      app.host.fail({ to: 'sql', after, effect: { meanwhile: runAhead } });
      await app.host.step();
      expect([after, app.host.meter().restCalls > before]).toEqual([after, true]);
      await app.settle();
    }
  } finally {
    await app.stop();
  }
}, 60_000);
