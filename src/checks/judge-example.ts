import type { RenderedFinding } from '../contract/finding';
import { standardSchema, type Playbook } from '../contract/playbook';
import type { Lang } from '../contract/text';
import { judgeSquad } from '../domain/audit';
import { registerChecks, type Check, type Example } from '../domain/check';
import { knowFacts } from '../domain/facts';
import type { StoredFinding } from '../domain/finding';
import { renderFinding } from '../domain/render';
import { exampleAsOf } from './example';

function withStandard(check: Check, example: Example): Playbook {
  const { minSample } = example;
  const entry = { id: 'check', use: check.id, with: example.with, ...(minSample === undefined ? {} : { minSample }) };
  return { ...example.playbook, standards: [standardSchema.parse({ id: 'standard', title: 'Standard', checks: [entry] })] };
}

/** Judges an example as the app would. @throws whatever the check throws. */
export function judgeExample(check: Check, example: Example): StoredFinding {
  const { findings } = judgeSquad({
    playbook: withStandard(check, example),
    checks: registerChecks([check]),
    squad: { key: 'DEMO', name: 'Demo', tribe: null, kind: null, projectIds: ['1'], stageMap: {} },
    facts: knowFacts(example.facts, exampleAsOf),
    asOf: exampleAsOf,
    previous: new Map(),
    incident: () => 'incident',
    onIncident: ({ error }) => {
      throw error;
    },
  });
  const [finding] = findings;
  if (!finding) throw new Error(`the example "${example.title}" of ${check.id} gave no finding`);
  return finding;
}

/** The answer of an example, as a squad would read it. */
export const renderExample = (check: Check, example: Example, lang: Lang): RenderedFinding | null =>
  renderFinding(judgeExample(check, example), {
    ...{ playbook: withStandard(check, example), check, lang, timeZone: 'UTC', projectKey: 'DEMO' },
  });
