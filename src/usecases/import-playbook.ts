import { checks } from '../checks';
import type { PlaybookInfo } from '../contract/admin';
import type { Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import { hashContent } from '../domain/hash';
import { parsePlaybook } from '../domain/playbook/parse';
import { renderProblem, type ProblemCatalogue } from '../domain/playbook/problem';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';

export interface PlaybookImport {
  yaml: string;
  /** The version that the editor saw; null = none. */
  basedOn: number | null;
  lang: Lang;
  accountId: string;
}

function parse({ yaml, lang }: PlaybookImport, catalogues: Readonly<Record<Lang, ProblemCatalogue>>): Playbook {
  const parsed = parsePlaybook(yaml, checks);
  if (parsed.ok) return parsed.playbook;
  const problems = parsed.problems.map((problem) => {
    const { line, column, path, code } = problem;
    return { line, column, path, code, text: renderProblem(problem, lang, catalogues[lang]) };
  });
  throw new AppFailure('invalid-playbook', { problems: problems.length }, problems);
}

/** Publishes a playbook as the next version, word for word. `invalid-playbook` with every problem, or `conflict` when another version came in between; nothing is stored then. */
export const importPlaybook =
  ({ now, playbooks }: Pick<Ports, 'now' | 'playbooks'>, catalogues: Readonly<Record<Lang, ProblemCatalogue>>) =>
  async (input: PlaybookImport): Promise<PlaybookInfo> => {
    const playbook = parse(input, catalogues);
    const latest = (await playbooks.readLatest())?.info.version ?? null;
    if (latest !== input.basedOn) throw new AppFailure('conflict', { current: latest ?? 0 });
    const info: PlaybookInfo = {
      id: playbook.id,
      name: say(playbook.name, input.lang),
      version: (latest ?? 0) + 1,
      hash: hashContent(playbook),
      publishedAt: now(),
      ...{ stages: playbook.stages.length, flows: playbook.flows.length, standards: playbook.standards.length },
    };
    if (!(await playbooks.insert({ info, yaml: input.yaml }, input.accountId))) throw new AppFailure('conflict', { current: info.version });
    return info;
  };
