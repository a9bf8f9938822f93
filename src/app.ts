import { randomUUID } from 'node:crypto';
import { readIssueEvent } from './adapters/jira/events';
import { openJira } from './adapters/jira/client';
import { openPermissions } from './adapters/jira/permissions';
import { consoleLog } from './adapters/log';
import { sweepQueue } from './adapters/queue';
import { accessStore } from './adapters/sql/access';
import { adoptionStore } from './adapters/sql/adoption';
import { auditStore } from './adapters/sql/audits';
import { openCaseStore } from './adapters/sql/cases';
import { playbookStore } from './adapters/sql/playbooks';
import { schemaStore } from './adapters/sql/schema-store';
import { squadStore } from './adapters/sql/squads';
import { sweepStore } from './adapters/sql/sweep-work';
import { makeSweepConsumer } from './entry/consumer';
import { askRoles } from './contract/macro-config';
import { makeRoleAssignmentsExport, makeSquadCardExport } from './entry/export';
import { makePageResolver, type Handlers } from './entry/resolver';
import { makeHourlyTrigger, makeIssueTrigger, makeLifecycleTrigger } from './entry/triggers';
import type { Ports } from './ports/ports';
import { starters } from './starters';
import { problemCatalogues } from './texts';
import { applyIssueEvent } from './usecases/apply-issue-event';
import { describeSweep, readProgress } from './usecases/describe-sweep';
import { exportPlaybook } from './usecases/export-playbook';
import { getAdoption } from './usecases/get-adoption';
import { getAudit } from './usecases/get-audit';
import { getIssuePanel } from './usecases/get-issue-panel';
import { getPlaybook } from './usecases/get-playbook';
import { getRoleMatrix } from './usecases/get-role-matrix';
import { getSession } from './usecases/get-session';
import { getSquadCard } from './usecases/get-squad-card';
import { getSquadPage } from './usecases/get-squad-page';
import { importPlaybook } from './usecases/import-playbook';
import { listRoleCards } from './usecases/list-role-cards';
import { listSquadNames } from './usecases/list-squad-names';
import { listSquads } from './usecases/list-squads';
import { runHourly } from './usecases/run-hourly';
import { runSweepStep } from './usecases/run-sweep-step';
import { saveAccess } from './usecases/save-access';
import { getStageMap, saveStageMap } from './usecases/stage-map';
import { startSweep } from './usecases/start-sweep';

/** The adapters for one invocation. A warm process serves several sites, so nothing that a site told is kept between two invocations. */
function openPorts(): Ports {
  return {
    now: () => Date.now(),
    newId: () => randomUUID(),
    log: consoleLog,
    jira: openJira(),
    permissions: openPermissions(),
    access: accessStore,
    adoption: adoptionStore,
    playbooks: playbookStore,
    squads: squadStore,
    cases: openCaseStore(),
    audits: auditStore,
    sweeps: sweepStore,
    schema: schemaStore,
    queue: sweepQueue,
  };
}

/** Use cases behind the endpoints of the contract, over the adapters of one invocation. */
function openHandlers(ports: Ports): Handlers {
  return {
    'session.get': (_input, caller) => getSession(ports)(caller),
    'squad.get': (input, { timeZone }) => getSquadPage(ports)({ ...input, timeZone }),
    'squad.list': async () => ({ squads: await listSquads(ports)() }),
    'squad.names': async () => ({ squads: await listSquadNames(ports)() }),
    'squad.card': (input) => getSquadCard(ports)(input),
    'roles.matrix': (input) => getRoleMatrix(ports)(input),
    'role.cards': async (input) => ({ roles: await listRoleCards(ports)(input) }),
    'issue.panel': (input) => getIssuePanel(ports)(input),
    'adoption.get': (input) => getAdoption(ports)(input),
    'stage-map.get': (input) => getStageMap(ports)(input),
    'stage-map.save': (input) => saveStageMap(ports)(input),
    'access.get': () => ports.access.read(),
    'access.save': (input) => saveAccess(ports)(input),
    'access.groups': async ({ query }) => ({ groups: await ports.permissions.findGroups(query) }),
    'history.import': async ({ rows }) => ({ stored: await ports.adoption.importRows(rows) }),
    'playbook.get': (input) => getPlaybook(ports, starters)(input),
    'playbook.export': (input) => exportPlaybook(ports, starters)(input),
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
  exportSquadCard: makeSquadCardExport(openPorts, (ports, { squad }, lang) => getSquadCard(ports)({ squad, lang })),
  exportRoleAssignments: makeRoleAssignmentsExport(openPorts, (ports, config, lang) => getRoleMatrix(ports)(askRoles(config, lang))),
};
