import type { RenderedFinding } from '../contract/finding';
import type { GovernanceSettings } from '../contract/governance';
import type { SquadPage, StandardView } from '../contract/squad-page';
import { say, type Lang } from '../contract/text';
import { mayRunProductOps } from '../domain/access';
import { governanceOf } from '../domain/governance/judges';
import { modeIn } from '../domain/governance/mode';
import { renderRoleCard } from '../domain/render-role-card';
import { viewSquadRoles } from '../domain/role';
import { currentVersion, describeReading, holdsRole } from '../domain/role-card';
import { findSince } from '../domain/standard-since';
import { isJudged } from '../domain/standard-state';
import { nextSteps } from '../domain/steps';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { SquadRecord, StandingAudit } from '../ports/stores';
import { mayConfirm } from './authorise';
import { readProgress } from './describe-sweep';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { readAudience, readSight } from './read-audience';
import { readHolders } from './role-facts';
import { readStandardPages } from './playbook-pages';
import { listSiblings } from './list-siblings';
import { listEvidence, viewFinding, type FindingReader } from './view-findings';

/** Facts older than two days are shown as such: a night's sweep was missed. */
const STALE_MS = 2 * 86_400_000;

type Needs = Pick<
  Ports,
  'now' | 'permissions' | 'access' | 'squads' | 'playbooks' | 'audits' | 'sweeps' | 'roles' | 'playbookPages' | 'governance'
>;

/** What is known of the calling user. */
type Told = Pick<FindingReader, 'lang' | 'timeZone'> & { accountId: string };

interface Reader extends FindingReader {
  squad: SquadRecord['squad'];
  /** The positions of the tribes. */
  governance: GovernanceSettings;
  /** A standard in shadow is between the squad and Product Ops. */
  seesShadow: boolean;
}

function viewStandards(
  audit: StandingAudit,
  loaded: LoadedPlaybook,
  projectKey: string,
  reader: Reader,
  pages: ReadonlyMap<string, string>,
): StandardView[] {
  const { playbook } = loaded;
  const { lang, seesShadow } = reader;
  const objectives = new Map(playbook.objectives.map(({ id, name }) => [id, say(name, lang)]));
  return playbook.standards.flatMap((standard): StandardView[] => {
    const mode = modeIn(audit.modes, standard.id);
    const state = Object.hasOwn(audit.standings, standard.id) ? audit.standings[standard.id] : undefined;
    if (mode === 'out' || (mode === 'shadow' && !seesShadow) || state === undefined) return [];
    const stored = audit.findings.filter((finding) => finding.standard === standard.id);
    const findings = stored.flatMap((finding) => viewFinding(finding, audit, loaded, projectKey, reader) ?? []);
    return [
      {
        ...{ id: standard.id, version: standard.version, area: standard.area ?? '', mode, state, findings },
        title: say(standard.title, lang),
        why: standard.why ? say(standard.why, lang) : '',
        serves: standard.serves.map((id) => objectives.get(id) ?? id),
        governance: governanceOf(standard, reader.squad, reader.governance),
        doc: standard.doc ?? pages.get(standard.id) ?? null,
        since: findSince(standard, stored, state),
      },
    ];
  });
}

/** Coverage = findings that could be judged ÷ applicable ones (PRODUCT.md, "Definitions"). */
function viewCoverage(audit: StandingAudit | null, findings: readonly RenderedFinding[]): SquadPage['coverage'] {
  const applicable = findings.filter(({ measured }) => measured !== 'not-applicable');
  const judged = applicable.filter(({ measured }) => isJudged(measured)).length;
  return {
    share: applicable.length > 0 ? judged / applicable.length : null,
    ...{ judged, applicable: applicable.length },
    issues: audit?.figures.issues ?? 0,
    unknownHistory: audit?.figures.unknownHistory ?? 0,
    unmappedStatuses: audit?.figures.unmappedStatuses ?? [],
    oddities: audit?.figures.oddities ?? [],
  };
}

function viewVision({ playbook }: LoadedPlaybook, lang: Lang): string | null {
  return playbook.vision ? say(playbook.vision.text, lang) : null;
}

/** The squad's roles with their cards, and of those that the reader holds whether they have read them. */
async function viewRoles(
  ports: Needs,
  key: string,
  { playbook, info }: LoadedPlaybook,
  audit: StandingAudit | null,
  { lang, accountId }: Told,
): Promise<SquadPage['roles']> {
  const [{ assignments }, noted, read] = await Promise.all([
    readHolders(ports, key, playbook, ports.now()),
    ports.roles.listCardVersions(),
    ports.roles.listAcknowledgements([accountId]),
  ]);
  const held = assignments.known ? assignments.value : null;
  return viewSquadRoles(playbook, held, audit?.roles ?? []).flatMap((role) => {
    const card = playbook.roles.find(({ id }) => id === role.role);
    if (!card) return [];
    const reading =
      held && holdsRole(held, card.id, accountId) ? describeReading(currentVersion(card, noted, info.publishedAt), read) : null;
    const ground = { roles: playbook.roles, noted, publishedAt: info.publishedAt };
    return [{ ...role, card: renderRoleCard(card, ground, lang), reading }];
  });
}

/** What the calling user may be shown of this squad. `forbidden` when they may know nothing of it. */
async function readReader(ports: Needs, record: SquadRecord, audit: StandingAudit | null, told: Told): Promise<Reader> {
  const sight = await readSight(ports)(record);
  if (sight === 'hidden') throw new AppFailure('forbidden');
  const reader = { ...told, squad: record.squad, governance: await ports.governance.read() };
  if (sight === 'states') return { ...reader, visible: null, seesShadow: mayRunProductOps(await readAudience(ports)()) };
  return { ...reader, visible: await ports.permissions.filterVisible(listEvidence(audit?.findings ?? [])), seesShadow: true };
}

async function view(ports: Needs, record: SquadRecord, told: Told): Promise<SquadPage> {
  const { squad } = record;
  const audit = await ports.audits.read(squad.key);
  const reader = await readReader(ports, record, audit, told);
  // Findings are told with the playbook that they were judged by; before the first sweep the vision still comes from the published one.
  const loaded = await loadPlaybook(ports)(audit ? audit.playbookVersion : 'latest');
  const standards =
    audit && loaded
      ? viewStandards(audit, loaded, record.projectKeys[0] ?? squad.key, reader, await readStandardPages(ports, told.lang))
      : [];
  const findings = standards.flatMap((standard) => standard.findings);
  const { lang } = told;
  return {
    squad: { key: squad.key, name: squad.name, tribe: squad.tribe },
    siblings: await listSiblings(ports)(record),
    vision: loaded && viewVision(loaded, lang),
    asOf: audit?.asOf ?? null,
    stale: audit !== null && ports.now() - audit.readAt > STALE_MS,
    playbook: loaded && { id: loaded.info.id, name: say(loaded.playbook.name, lang), version: loaded.info.version },
    coverage: viewCoverage(audit, findings),
    steps: nextSteps(findings),
    standards,
    roles: loaded ? await viewRoles(ports, squad.key, loaded, audit, told) : [],
    mayAttest: await mayConfirm(ports, squad.key, told.accountId),
    sweep: await readOwnProgress(ports, squad.key),
  };
}

/** The sweep as a squad may see it: the names of other squads, which may be restricted, stay out. */
async function readOwnProgress(ports: Pick<Ports, 'sweeps'>, key: string): Promise<SquadPage['sweep']> {
  const progress = await readProgress(ports)();
  const isOwn = (item: { key: string }) => item.key === key;
  return progress && { ...progress, running: progress.running.filter(isOwn), problems: progress.problems.filter(isOwn) };
}

/** The page of a squad (by its key, or by a project's key or id), as much of it as the calling user may see. `not-found` while no sweep has found the project. */
export const getSquadPage =
  (ports: Needs) =>
  async ({ project, ...told }: { project: string } & Told): Promise<SquadPage> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    return view(ports, record, told);
  };
