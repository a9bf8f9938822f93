import { randomUUID } from 'node:crypto';
import { readIssueEvent } from './adapters/jira/events';
import { openJira } from './adapters/jira/client';
import { jiraPermissions } from './adapters/jira/permissions';
import { consoleLog } from './adapters/log';
import { sweepQueue } from './adapters/queue';
import { auditStore } from './adapters/sql/audits';
import { openCaseStore } from './adapters/sql/cases';
import { playbookStore } from './adapters/sql/playbooks';
import { schemaStore } from './adapters/sql/schema-store';
import { squadStore } from './adapters/sql/squads';
import { sweepStore } from './adapters/sql/sweep-work';
import { makeSweepConsumer } from './entry/consumer';
import { makePageResolver, type Handlers } from './entry/resolver';
import { makeHourlyTrigger, makeIssueTrigger, makeLifecycleTrigger } from './entry/triggers';
import type { Ports } from './ports/ports';
import { problemCatalogues } from './texts';
import { applyIssueEvent } from './usecases/apply-issue-event';
import { describeSweep, readProgress } from './usecases/describe-sweep';
import { exportPlaybook } from './usecases/export-playbook';
import { getAudit } from './usecases/get-audit';
import { getPlaybook } from './usecases/get-playbook';
import { getSquadPage } from './usecases/get-squad-page';
import { importPlaybook } from './usecases/import-playbook';
import { listSquads } from './usecases/list-squads';
import { runHourly } from './usecases/run-hourly';
import { runSweepStep } from './usecases/run-sweep-step';
import { startSweep } from './usecases/start-sweep';

/** The adapters for one invocation. A warm process serves several sites, so nothing that a site told is kept between two invocations. */
function openPorts(): Ports {
  return {
    now: () => Date.now(),
    newId: () => randomUUID(),
    log: consoleLog,
    jira: openJira(),
    permissions: jiraPermissions,
    playbooks: playbookStore,
    squads: squadStore,
    cases: openCaseStore(),
    audits: auditStore,
    sweeps: sweepStore,
    schema: schemaStore,
    queue: sweepQueue,
  };
}

/** Use cases behind the endpoints of the contract. */
function openHandlers(): Handlers {
  const ports = openPorts();
  return {
    'session.get': async (_input, { siteUrl, timeZone }) => ({ jiraAdmin: await ports.permissions.mayAdministerJira(), siteUrl, timeZone }),
    'squad.get': (input, { timeZone }) => getSquadPage(ports)({ ...input, timeZone }),
    'squad.list': async () => ({ squads: await listSquads(ports)() }),
    'playbook.get': (input) => getPlaybook(ports)(input),
    'playbook.export': (input) => exportPlaybook(ports)(input),
    'playbook.import': async (input, { accountId }) => ({
      current: await importPlaybook(ports, problemCatalogues)({ ...input, accountId }),
    }),
    'sweep.start': async ({ asOf, ...rest }) => {
      const sweep = await startSweep(ports)({ ...rest, asOf: asOf === undefined ? undefined : Date.parse(asOf) });
      return describeSweep(sweep, []);
    },
    'sweep.get': async () => ({ sweep: await readProgress(ports)() }),
    'audit.get': (input) => getAudit(ports)(input),
  };
}

/** The functions that manifest.yml names. */
export const functions = {
  resolver: makePageResolver({ open: openPorts, handlers: openHandlers }),
  consumeSweep: makeSweepConsumer((task) => runSweepStep(openPorts())(task)),
  runHourly: makeHourlyTrigger(() => runHourly(openPorts())()),
  applyIssueEvent: makeIssueTrigger(readIssueEvent, (event) => applyIssueEvent(openPorts())(event), openPorts),
  applyLifecycle: makeLifecycleTrigger(openPorts),
};
