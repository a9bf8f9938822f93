import { checks } from '../checks';
import { modes } from '../contract/playbook';
import type { Draft, DraftDocument, DraftProblem, DraftState, Part } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { sumProcessCost } from '../domain/playbook/cost';
import { findPart, isSame, itemKinds, itemLists, listItems, nameItems } from '../domain/playbook/parts';
import { renderProblem, type Problem, type ProblemCatalogue } from '../domain/playbook/problem';
import { findProblems } from '../domain/playbook/read-data';
import { titleOf } from '../domain/playbook/say-changes';
import { valueAt } from '../domain/playbook/shape';
import type { Ports } from '../ports/ports';
import type { StoredDraft } from '../ports/playbook-stores';
import { readPublishedDocument } from './load-playbook';
import { readPeople } from './read-people';

export type Catalogues = Readonly<Record<Lang, ProblemCatalogue>>;

const toStep = (step: PropertyKey): string | number => (typeof step === 'number' ? step : String(step));

/** What is not valid yet, at its place and in the reader's language. */
export function describeProblems(document: DraftDocument, lang: Lang, catalogues: Catalogues): DraftProblem[] {
  return findProblems(document, checks).map((problem: Problem) => ({
    at: problem.at.map(toStep),
    path: problem.path,
    part: findPart(document, problem.at),
    code: problem.code,
    text: renderProblem(problem, lang, catalogues[lang]),
  }));
}

const keyOf = ({ kind, id = '' }: Part): string => `${kind} ${id}`;

function outline(
  document: DraftDocument,
  published: DraftDocument | null,
  problems: readonly DraftProblem[],
  lang: Lang,
): DraftState['outline'] {
  const counts = new Map<string, number>();
  for (const { part } of problems) if (part) counts.set(keyOf(part), (counts.get(keyOf(part)) ?? 0) + 1);
  return itemKinds.flatMap((kind) => {
    const [items, old] = [listItems(document, itemLists[kind]), listItems(published ?? {}, itemLists[kind])];
    const before = new Map(nameItems(old).map((id, index) => [id, old[index]]));
    return nameItems(items).map((id, index) => {
      const part: Part = { kind, id };
      const mode = kind === 'standard' ? (valueAt(items[index], ['mode']) ?? 'counted') : null;
      const change = !before.has(id) ? 'added' : isSame(before.get(id), items[index]) ? null : 'changed';
      return {
        ...{ part, title: titleOf(items[index], lang), mode: modes.find((each) => each === mode) ?? null },
        ...{ problems: counts.get(keyOf(part)) ?? 0, change },
      } as const;
    });
  });
}

export type DraftNeeds = Pick<Ports, 'drafts' | 'playbooks' | 'jira' | 'log'>;

/** The whole draft for its editor. */
export async function describeDraft(
  needs: DraftNeeds,
  draft: StoredDraft,
  version: number,
  lang: Lang,
  catalogues: Catalogues,
): Promise<Draft> {
  const published = await readPublishedDocument(needs);
  const problems = describeProblems(draft.document, lang, catalogues);
  const person = await readPeople(needs, [draft.changedBy, ...draft.stamps.map(({ by }) => by)]);
  return {
    ...{
      version,
      basedOn: draft.basedOn,
      published: published?.version ?? null,
      changedAt: draft.changedAt,
      changedBy: person(draft.changedBy),
    },
    ...{ problems, cost: sumProcessCost(draft.document), outline: outline(draft.document, published?.document ?? null, problems, lang) },
    document: draft.document,
    stamps: draft.stamps.map(({ part, at, by }) => ({ part, at, by: person(by) })),
  };
}

/** The same without its document: what every save answers. */
export function toState({ document: _, stamps: __, ...state }: Draft): DraftState {
  return state;
}
