import { createAppClient } from '../../host/commands/app-client';
import { createClock } from '../../host/clock';
import { operator, withOperator } from '../../host/operator';
import { createDemo } from '../../host/seeds/demo';
import { startApp, type AppHost } from './app-host';

/** The app over the demo organisation as of an instant (epoch ms): its playbook published, its past loaded, one sweep done. */
export async function startDemoApp(asOf: number, demo = createDemo({ asOf })): Promise<AppHost> {
  const app = await startApp(withOperator(demo), operator.accountId, { clock: createClock({ kind: 'simulated', at: asOf }) });
  await app.publish(demo.playbook ?? '');
  if (demo.state) await createAppClient(app.host, operator.accountId).loadState(demo.state);
  await app.sweep({ asOf: new Date(asOf).toISOString() });
  return app;
}
