import { randomUUID } from 'node:crypto';
import { openConfluence } from './adapters/confluence/client';
import { openConfluenceAsUser } from './adapters/confluence/spaces';
import { readIssueEvent } from './adapters/jira/events';
import { openJira } from './adapters/jira/client';
import { openPermissions } from './adapters/jira/permissions';
import { consoleLog } from './adapters/log';
import { personalDataReporter } from './adapters/personal-data';
import { makePseudonym } from './adapters/pseudonym';
import { pagesQueue, schemaQueue, sweepQueue } from './adapters/queue';
import { accessStore } from './adapters/sql/access';
import { actStore } from './adapters/sql/acts';
import { attestationStore } from './adapters/sql/attestations';
import { auditStore } from './adapters/sql/audits';
import { openCaseStore } from './adapters/sql/cases';
import { draftStore } from './adapters/sql/drafts';
import { etatStore } from './adapters/sql/etats';
import { frozenStore } from './adapters/sql/frozen';
import { governanceStore } from './adapters/sql/governance';
import { inboxStore } from './adapters/sql/inbox';
import { historyStore } from './adapters/sql/history';
import { contestStore, waiverStore } from './adapters/sql/matters';
import { organisationStore } from './adapters/sql/organisation';
import { personalDataStore } from './adapters/sql/personal-data';
import { playbookPagesStore } from './adapters/sql/playbook-pages';
import { playbookStore } from './adapters/sql/playbooks';
import { replayStore } from './adapters/sql/replays';
import { reviewStore } from './adapters/sql/reviews';
import { roleStore } from './adapters/sql/roles';
import { rolloutStore } from './adapters/sql/rollouts';
import { schemaStore } from './adapters/sql/schema-store';
import { squadStore } from './adapters/sql/squads';
import { sweepStore } from './adapters/sql/sweep-work';
import { makeConsumer, makeSchemaConsumer, pagesTaskSchema, sweepTaskSchema } from './entry/consumer';
import { makeAdoptionExport, makeRoleAssignmentsExport, makeSquadCardExport, makeStandardCardExport } from './entry/export';
import { makePageResolver, type Handlers } from './entry/resolver';
import { makeHourlyTrigger, makeIssueTrigger, makeLifecycleTrigger } from './entry/triggers';
import { accessHandlers } from './handlers/access';
import { adoptionHandlers } from './handlers/adoption';
import { attestationsHandlers } from './handlers/attestations';
import { etatDesLieuxHandlers } from './handlers/etat-des-lieux';
import { flowHandlers } from './handlers/flow';
import { newcomerHandlers } from './handlers/newcomer';
import { governanceHandlers } from './handlers/governance';
import { inboxHandlers } from './handlers/inbox';
import { playbookHandlers } from './handlers/playbook';
import { playbookPagesHandlers } from './handlers/playbook-pages';
import { reportHandlers } from './handlers/report';
import { rolesHandlers } from './handlers/roles';
import { rolloutsHandlers } from './handlers/rollouts';
import { squadAdminHandlers } from './handlers/squad-admin';
import { squadsHandlers } from './handlers/squads';
import { stageMapHandlers } from './handlers/stage-map';
import { standardsHandlers } from './handlers/standards';
import { sweepHandlers } from './handlers/sweep';
import type { Ports } from './ports/ports';
import type { AuditReader } from './ports/stores';
import { catalogues } from './texts';
import { applyIssueEvent } from './usecases/apply-issue-event';
import { bringSchemaUp } from './usecases/bring-schema-up';
import { getReport } from './usecases/get-report';
import { getRoleView } from './usecases/get-role-view';
import { getSquadCard } from './usecases/get-squad-card';
import { getStandardCard } from './usecases/get-standard-card';
import { honourModes } from './usecases/honour-modes';
import { honourWaivers } from './usecases/honour-waivers';
import { runHourly } from './usecases/run-hourly';
import { runPagesStep } from './usecases/run-pages-step';
import { runSweepStep } from './usecases/run-sweep-step';

/** What was measured, with the waivers and modes of the moment of reading. */
function openStandingAudits(now: () => number): AuditReader {
  const waived = honourWaivers({ now, measured: auditStore, waivers: waiverStore, playbooks: playbookStore });
  return honourModes({ now, waived, playbooks: playbookStore, squads: squadStore, rollouts: rolloutStore });
}

/** The adapters for one invocation. A warm process serves several sites, so nothing that a site told is kept between two invocations. */
function openPorts(): Ports {
  const now = (): number => Date.now();
  return {
    now,
    newId: () => randomUUID(),
    log: consoleLog,
    jira: openJira(),
    confluence: openConfluence(),
    confluenceAsUser: openConfluenceAsUser(),
    permissions: openPermissions(),
    access: accessStore,
    history: historyStore,
    frozen: frozenStore,
    playbooks: playbookStore,
    playbookPages: playbookPagesStore,
    drafts: draftStore,
    replays: replayStore,
    squads: squadStore,
    organisation: organisationStore,
    cases: openCaseStore(),
    measured: auditStore,
    audits: openStandingAudits(now),
    etats: etatStore,
    sweeps: sweepStore,
    roles: roleStore,
    attestations: attestationStore,
    personalData: personalDataStore,
    reporter: personalDataReporter,
    pseudonym: makePseudonym,
    governance: governanceStore,
    waivers: waiverStore,
    contests: contestStore,
    reviews: reviewStore,
    inbox: inboxStore,
    rollouts: rolloutStore,
    acts: actStore,
    schema: schemaStore,
    queue: sweepQueue,
    pagesQueue,
    schemaQueue,
  };
}

/** Use cases behind the endpoints of the contract, over the adapters of one invocation. */
const openHandlers = (ports: Ports): Handlers => ({
  ...accessHandlers(ports),
  ...adoptionHandlers(ports),
  ...attestationsHandlers(ports),
  ...etatDesLieuxHandlers(ports),
  ...flowHandlers(ports),
  ...newcomerHandlers(ports),
  ...governanceHandlers(ports),
  ...inboxHandlers(ports),
  ...playbookHandlers(ports),
  ...playbookPagesHandlers(ports),
  ...reportHandlers(ports),
  ...rolesHandlers(ports),
  ...rolloutsHandlers(ports),
  ...squadAdminHandlers(ports),
  ...squadsHandlers(ports),
  ...stageMapHandlers(ports),
  ...standardsHandlers(ports),
  ...sweepHandlers(ports),
});

/** The functions that manifest.yml names. */
export const functions = {
  resolver: makePageResolver({ open: openPorts, handlers: openHandlers }),
  consumeSweep: makeConsumer(sweepTaskSchema, (task) => runSweepStep(openPorts(), catalogues)(task)),
  consumePages: makeConsumer(pagesTaskSchema, (task) => runPagesStep(openPorts(), catalogues)(task)),
  consumeSchema: makeSchemaConsumer(() => bringSchemaUp(openPorts())()),
  runHourly: makeHourlyTrigger(() => runHourly(openPorts())()),
  applyIssueEvent: makeIssueTrigger(readIssueEvent, (event) => applyIssueEvent(openPorts())(event), openPorts),
  applyLifecycle: makeLifecycleTrigger(() => bringSchemaUp(openPorts())()),
  exportSquadCard: makeSquadCardExport(openPorts, (ports, { squad }, lang) => getSquadCard(ports)({ squad, lang })),
  exportStandardCard: makeStandardCardExport(openPorts, (ports, config, lang) => getStandardCard(ports)({ ...config, lang })),
  exportAdoption: makeAdoptionExport(openPorts, (ports, question) => getReport(ports, catalogues)(question)),
  exportRoleAssignments: makeRoleAssignmentsExport(openPorts, (ports, question) => getRoleView(ports)(question)),
};
