import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { playbookSchema, type Playbook } from '../src/contract/playbook';
import { createProposer } from '../src/domain/stage-proposal/propose';

const labelledSchema = z.strictObject({
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done']),
  lang: z.enum(['en', 'fr', 'other']),
  right: z.array(z.string()).min(1),
});
type Labelled = z.infer<typeof labelledSchema>;
const fileSchema = z.strictObject({
  development: z.array(labelledSchema),
  heldOut: z.array(labelledSchema),
  gathered: z.array(labelledSchema),
});

/** Status names with the stages that they stand for: the lexicon was made on the first list, the others only measure. */
export function readStageNames(root: string): z.infer<typeof fileSchema> {
  return fileSchema.parse(parse(readFileSync(join(root, 'test/domain/stage-names.yaml'), 'utf8')));
}

/** The nine-stage product flow: as it ships, or without its own map of status names, so that the lexicon stands alone. */
export function readProductFlow(root: string, withNames: boolean): Playbook {
  const playbook = playbookSchema.parse(parse(readFileSync(join(root, 'playbooks/product-flow.yaml'), 'utf8')));
  return withNames ? playbook : { ...playbook, stageMap: [] };
}

/** What was proposed for one name. `isRight`: the stage is one of those that the name stands for; a name without one is never right. */
export interface Judged extends Labelled {
  stage: string | null;
  confidence: number;
  isRight: boolean;
}

/** Proposes a stage for each name by itself: no order, as for a squad without a single work item. */
export function judgeNames(playbook: Playbook, names: readonly Labelled[]): Judged[] {
  const propose = createProposer(playbook);
  return names.map((label) => {
    const use = { id: '1', name: label.name, category: label.category, issueTypes: [], cases: 0, current: true };
    const found = propose({ statuses: [use], pairs: [] }).get('1');
    const stage = found?.stage ?? null;
    return { ...label, stage, confidence: found?.confidence ?? 0, isRight: stage !== null && label.right.includes(stage) };
  });
}

/** True for a name that has a stage at all. */
export const hasStage = ({ right }: Labelled): boolean => right.some((each) => each !== 'ambiguous' && each !== 'none');

/** Of the names proposed at or above a confidence: how many are right and wrong; coverage = right ÷ all names that have a stage. */
export function countFrom(judged: readonly Judged[], confidence: number): { right: number; wrong: number; coverage: number } {
  const taken = judged.filter((each) => each.confidence >= confidence);
  const right = taken.filter(({ isRight }) => isRight).length;
  const possible = judged.filter(hasStage).length;
  return { right, wrong: taken.length - right, coverage: possible === 0 ? 0 : right / possible };
}
