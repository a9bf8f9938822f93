import { checks } from '../checks';
import type { PlaybookInfo } from '../contract/admin';
import type { Playbook } from '../contract/playbook';
import type { DraftDocument } from '../contract/playbook-draft';
import { say, type Lang } from '../contract/text';
import { findBeyond } from '../domain/governance/beyond';
import { hashContent } from '../domain/hash';
import { parsePlaybook } from '../domain/playbook/parse';
import { renderProblem, type Problem, type ProblemCatalogue } from '../domain/playbook/problem';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { noteCards } from './acknowledge-card';
import { followPlaybook } from './follow-playbook';
import { readYaml } from './load-playbook';
import { followPages } from './start-pages-run';

type Catalogues = Readonly<Record<Lang, ProblemCatalogue>>;

export interface PlaybookImport {
  yaml: string;
  /** The version that the editor saw; null = none. */
  basedOn: number | null;
  lang: Lang;
  accountId: string;
}

/** `invalid-playbook` with every problem in the reader's language. */
export function refusePlaybook(found: readonly Problem[], lang: Lang, catalogues: Catalogues): AppFailure {
  const problems = found.map((problem) => {
    const { line, column, path, code } = problem;
    return { line, column, path, code, text: renderProblem(problem, lang, catalogues[lang]) };
  });
  return new AppFailure('invalid-playbook', { problems: problems.length }, problems);
}

interface Publication {
  playbook: Playbook;
  document: DraftDocument;
  yaml: string;
  basedOn: number | null;
  lang: Lang;
  accountId: string;
}

export type PublishNeeds = Pick<
  Ports,
  | 'now'
  | 'newId'
  | 'playbooks'
  | 'sweeps'
  | 'audits'
  | 'queue'
  | 'log'
  | 'roles'
  | 'playbookPages'
  | 'pagesQueue'
  | 'rollouts'
  | 'squads'
  | 'governance'
>;

/** `mode-refused`: a standard would be required before those whom its position asks have had their say. */
async function requireReach({ now, rollouts, squads, governance }: PublishNeeds, playbook: Playbook, lang: Lang): Promise<void> {
  if (!playbook.standards.some(({ mode }) => mode === 'required')) return;
  const [all, records, settings] = await Promise.all([rollouts.list(), squads.list(), governance.read()]);
  const beyond = findBeyond(
    playbook,
    all,
    records.map(({ squad }) => squad),
    settings,
    now(),
  );
  if (beyond) throw new AppFailure('mode-refused', { standard: say(beyond.standard.title, lang), reason: beyond.model.replace('-', '') });
}

/** Stores a playbook as the next version. `conflict` when another version came in between, `mode-refused` as above; nothing is stored then. */
export async function storeVersion(
  needs: PublishNeeds,
  { playbook, document, yaml, basedOn, lang, accountId }: Publication,
): Promise<PlaybookInfo> {
  const { now, playbooks } = needs;
  const [latest] = await playbooks.list(null, 1);
  const current = latest?.info.version ?? null;
  if (current !== basedOn) throw new AppFailure('conflict', { current: current ?? 0 });
  // The first of a site comes as it is: what was agreed before is agreed.
  if (current !== null) await requireReach(needs, playbook, lang);
  const info: PlaybookInfo = {
    id: playbook.id,
    name: say(playbook.name, lang),
    version: (current ?? 0) + 1,
    hash: hashContent(playbook),
    publishedAt: now(),
    ...{ stages: playbook.stages.length, flows: playbook.flows.length, standards: playbook.standards.length },
  };
  if (!(await playbooks.insert({ info, yaml, document }, accountId))) throw new AppFailure('conflict', { current: info.version });
  await noteCards(needs, playbook.roles);
  return info;
}

/** Has squads judged by the version that was just stored, and its pages brought in step. That it could not be begun takes nothing back: the hourly trigger begins it. */
export async function followNewVersion(needs: PublishNeeds): Promise<void> {
  try {
    await followPlaybook(needs)();
    await followPages(needs)({ rescue: false });
  } catch (error) {
    needs.log.error('what follows a new playbook could not be begun', error);
  }
}

/** Publishes a playbook as the next version, word for word. `invalid-playbook` with every problem, or `conflict`; nothing is stored then. */
export const importPlaybook =
  (needs: PublishNeeds, catalogues: Catalogues) =>
  async ({ yaml, basedOn, lang, accountId }: PlaybookImport): Promise<PlaybookInfo> => {
    const parsed = parsePlaybook(yaml, checks);
    if (!parsed.ok) throw refusePlaybook(parsed.problems, lang, catalogues);
    const info = await storeVersion(needs, { playbook: parsed.playbook, document: readYaml(yaml), yaml, basedOn, lang, accountId });
    await followNewVersion(needs);
    return info;
  };
