import { checks } from '../checks';
import type { RenderedFinding } from '../contract/finding';
import type { SquadPage, StandardView } from '../contract/squad-page';
import { say, type Lang } from '../contract/text';
import { renderDeviation, renderFinding } from '../domain/render';
import { isJudged } from '../domain/standard-state';
import { nextSteps } from '../domain/steps';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { AuditRecord, SquadRecord } from '../ports/stores';
import { readProgress } from './describe-sweep';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';

/** Facts older than two days are shown as such: a night's sweep was missed. */
const STALE_MS = 2 * 86_400_000;

interface Reader {
  lang: Lang;
  timeZone: string;
}

function viewStandards(audit: AuditRecord, { playbook }: LoadedPlaybook, squadKey: string, { lang, timeZone }: Reader): StandardView[] {
  const objectives = new Map(playbook.objectives.map(({ id, name }) => [id, say(name, lang)]));
  return playbook.standards.flatMap((standard): StandardView[] => {
    const { mode } = standard;
    const state = Object.hasOwn(audit.standings, standard.id) ? audit.standings[standard.id] : undefined;
    if (mode === 'draft' || state === undefined) return [];
    const stored = audit.findings.filter((finding) => finding.standard === standard.id);
    const findings = stored.flatMap((finding) => {
      const rendered = renderFinding(finding, { playbook, check: checks.get(finding.use), lang, timeZone, squadKey });
      return rendered ? [rendered] : [];
    });
    const began = findings.filter((finding) => finding.state === state && finding.severity === 'must').map(({ since }) => since);
    return [
      {
        ...{ id: standard.id, version: standard.version, area: standard.area ?? '', mode, state, findings },
        title: say(standard.title, lang),
        why: standard.why ? say(standard.why, lang) : '',
        serves: standard.serves.map((id) => objectives.get(id) ?? id),
        governance: standard.governance,
        doc: standard.doc ?? null,
        // The standard is in the state since the last of its deciding checks came into it.
        since: began.length > 0 ? Math.max(...began) : null,
      },
    ];
  });
}

function viewFlows(audit: AuditRecord, { playbook }: LoadedPlaybook, lang: Lang): SquadPage['flows'] {
  return audit.figures.flows.map(({ flow, judged, inProgress, perfect, fitness, variants, topDeviations }) => {
    const found = playbook.flows.find(({ id }) => id === flow);
    const deviations = topDeviations.map((deviation) => ({ text: renderDeviation(deviation, playbook, lang), cases: deviation.cases }));
    return { flow, name: found ? say(found.name ?? flow, lang) : flow, judged, inProgress, perfect, fitness, variants, deviations };
  });
}

/** Coverage = findings that could be judged ÷ applicable ones (PRODUCT.md, "Definitions"). */
function viewCoverage(audit: AuditRecord | null, findings: readonly RenderedFinding[]): SquadPage['coverage'] {
  const applicable = findings.filter(({ measured }) => measured !== 'not-applicable');
  const judged = applicable.filter(({ measured }) => isJudged(measured)).length;
  return {
    share: applicable.length > 0 ? judged / applicable.length : null,
    ...{ judged, applicable: applicable.length },
    issues: audit?.figures.issues ?? 0,
    unknownHistory: audit?.figures.unknownHistory ?? 0,
    unmappedStatuses: audit?.figures.unmappedStatuses ?? [],
  };
}

function viewVision({ playbook }: LoadedPlaybook, lang: Lang): string | null {
  return playbook.vision ? say(playbook.vision.text, lang) : null;
}

async function view(
  ports: Pick<Ports, 'now' | 'playbooks' | 'audits' | 'sweeps'>,
  { squad }: SquadRecord,
  reader: Reader,
): Promise<SquadPage> {
  const audit = await ports.audits.read(squad.key);
  // Findings are told with the playbook that they were judged by; before the first sweep the vision still comes from the published one.
  const loaded = await loadPlaybook(ports)(audit ? audit.playbookVersion : 'latest');
  const standards = audit && loaded ? viewStandards(audit, loaded, squad.key, reader) : [];
  const findings = standards.flatMap((standard) => standard.findings);
  const { lang } = reader;
  return {
    squad: { key: squad.key, name: squad.name, tribe: squad.tribe },
    vision: loaded && viewVision(loaded, lang),
    asOf: audit?.asOf ?? null,
    stale: audit !== null && ports.now() - audit.readAt > STALE_MS,
    playbook: loaded && { id: loaded.info.id, name: say(loaded.playbook.name, lang), version: loaded.info.version },
    coverage: viewCoverage(audit, findings),
    steps: nextSteps(findings),
    standards,
    flows: audit && loaded ? viewFlows(audit, loaded, lang) : [],
    sweep: await readOwnProgress(ports, squad.key),
  };
}

/** The sweep as a squad may see it: the names of other squads, which may be restricted, stay out. */
async function readOwnProgress(ports: Pick<Ports, 'sweeps'>, key: string): Promise<SquadPage['sweep']> {
  const progress = await readProgress(ports)();
  const isOwn = (item: { key: string }) => item.key === key;
  return progress && { ...progress, running: progress.running.filter(isOwn), problems: progress.problems.filter(isOwn) };
}

/** The page of the squad that holds a project (key or id). `not-found` while no sweep has found the project. The caller has checked that the reader may browse it. */
export const getSquadPage =
  (ports: Pick<Ports, 'now' | 'squads' | 'playbooks' | 'audits' | 'sweeps'>) =>
  async ({ project, ...reader }: { project: string } & Reader): Promise<SquadPage> => {
    const record = await ports.squads.findByProject(project);
    if (!record) throw new AppFailure('not-found', { project });
    return view(ports, record, reader);
  };
