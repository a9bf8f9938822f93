import { createClock } from '../../host/clock';
import { createAppClient } from '../../host/commands/app-client';
import { findFirstLook, setUpApp, waitForSweep } from '../../host/commands/set-up-app';
import { createHost } from '../../host/host';
import { quickInstall } from '../../host/quick-install';
import { operator, withOperator } from '../../host/operator';
import type { Api } from '../../src/contract/endpoints';
import { buildSetupSite, setupPlaybook } from '../app/setup-site';
import { ensureBuilt } from '../kit/built';
import { root } from '../kit/shared';

const asOf = Date.UTC(2026, 5, 1, 9);
const dayMs = 86_400_000;

/** A site whose team's board closed to the app three days ago. */
function buildClosingSite() {
  const site = buildSetupSite();
  const since = `${new Date(asOf - 3 * dayMs).toISOString().slice(0, 23)}+0000`;
  const boards = site.boards?.map((board) =>
    board['diapason:refused'] ? { ...board, 'diapason:refused': { status: 403 as const, since } } : board,
  );
  return withOperator({ ...site, ...(boards && { boards }), playbook: setupPlaybook });
}

test('a site without a board that closed begins at its own instant', () => {
  expect(findFirstLook(buildSetupSite(), asOf)).toBeNull();
  expect(findFirstLook(buildClosingSite(), asOf - 4 * dayMs)).toBeNull();
});

test('what the app saw before a board closed stands when a site is started for the first time', async () => {
  ensureBuilt('app', 'worker');
  const snapshot = buildClosingSite();
  const look = findFirstLook(snapshot, asOf);
  expect(look).toEqual({ at: asOf - 3 * dayMs - 3_600_000, projects: ['TEAM'] });
  const host = createHost({ snapshot, clock: createClock({ kind: 'real', offset: (look?.at ?? 0) - Date.now() }), limits: quickInstall });
  try {
    host.start();
    await setUpApp(host, { appDir: root, snapshot, asOf, isSetUp: false });
    expect(host.clock.now()).toBeGreaterThanOrEqual(asOf);
    const app = createAppClient(host, operator.accountId);
    await waitForSweep(app);
    const call = { moduleKey: 'admin', functionKey: 'squad.get', payload: { project: 'TEAM', lang: 'en' }, accountId: operator.accountId };
    const reply = (await host.invoke(call)) as { value: Api['squad.get']['output'] };
    const board = reply.value.standards.flatMap(({ findings }) => findings).find(({ check }) => check === 'board');
    expect(board).toMatchObject({
      state: 'cant-tell',
      headline: 'Can’t tell: the board *Team board* could not be read (error 403).',
      notes: ['Last seen on 29 May: met. That result stands for 14 days.'],
    });
  } finally {
    await host.stop();
  }
});
