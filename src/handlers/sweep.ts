import type { sweepEndpoints } from '../contract/endpoints/sweep';
import type { HandlersFor } from '../entry/resolver';
import type { Ports } from '../ports/ports';
import { describeSweep, readProgress } from '../usecases/describe-sweep';
import { getAudit } from '../usecases/get-audit';
import { startSweep } from '../usecases/start-sweep';

export const sweepHandlers = (ports: Ports): HandlersFor<typeof sweepEndpoints> => ({
  'sweep.start': async ({ asOf, ...rest }) => {
    const sweep = await startSweep(ports)({ ...rest, asOf: asOf === undefined ? undefined : Date.parse(asOf) });
    return describeSweep(sweep, []);
  },
  'sweep.get': async () => ({ sweep: await readProgress(ports)() }),
  'audit.get': (input) => getAudit(ports)(input),
});
