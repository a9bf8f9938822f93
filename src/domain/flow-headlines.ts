import type { FlowHeadline } from '../contract/flow-picture';
import type { Stage } from '../contract/playbook';
import type { Edit } from './alignment';
import type { FinishedCase } from './flow-cases';

/** More than five nobody keeps in mind. */
const maxHeadlines = 5;

interface Gathered {
  kind: Edit['kind'];
  stage: string;
  cases: number;
  cost: number;
  /** By what is around it: in how many cases. */
  around: Map<string, { after: string | null; before: string | null; cases: number }>;
}

const openGroup = (kind: Edit['kind'], stage: string): Gathered => ({ kind, stage, cases: 0, cost: 0, around: new Map() });

/**
 * What a person would say of these cases: one sentence for each stage that is skipped, or that comes where the path does not have it,
 * whatever is around it, so that a squad that always leaves out one stage reads as one deviation. The most costly first, then in stage order.
 */
export function listHeadlines(cases: readonly FinishedCase[], stages: readonly Stage[]): FlowHeadline[] {
  const gathered = new Map<string, Gathered>();
  for (const { variant } of cases) {
    const seen = new Set<string>();
    for (const { kind, stage, after, at } of variant.alignment.edits) {
      const before = variant.stages[kind === 'skipped' ? at : at + 1] ?? null;
      const name = `${kind} ${stage}`;
      const place = `${name} ${after ?? ''} ${before ?? ''}`;
      const known = gathered.get(name) ?? openGroup(kind, stage);
      gathered.set(name, known);
      const around = known.around.get(place) ?? { after, before, cases: 0 };
      known.around.set(place, around);
      known.cost++;
      if (!seen.has(name)) known.cases++;
      if (!seen.has(place)) around.cases++;
      seen.add(name).add(place);
    }
  }
  const order = new Map<string, number>(stages.map(({ id }, index) => [id, index]));
  const rank = (stage: string | null): number => (stage === null ? -1 : (order.get(stage) ?? -1));
  return [...gathered.values()]
    .sort((a, b) => b.cost - a.cost || rank(a.stage) - rank(b.stage) || (a.kind < b.kind ? 1 : -1))
    .slice(0, maxHeadlines)
    .map(({ kind, stage, cases: count, around }) => {
      const [usual] = [...around.values()].sort(
        (a, b) => b.cases - a.cases || rank(a.after) - rank(b.after) || rank(a.before) - rank(b.before),
      );
      return { kind, stage, cases: count, after: usual?.after ?? null, before: usual?.before ?? null, usual: usual?.cases ?? 0 };
    });
}
