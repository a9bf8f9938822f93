import type { Playbook } from '../../contract/playbook';
import { holdsName } from '../name';
import { refMessages, refStage } from '../value';
import type { Evidence } from './evidence';
import type { NameReading, StepKind } from './kinds';
import type { KindLinks } from './link-kinds';
import { writePlainly } from './name-words';

/** Product Ops wrote the name into the playbook: 665 times as probable as without. */
const byPlaybook = 6.5;
/** The stage itself is called so. */
const byStage = 6;

/** What the playbook's own map and the names of its stages say of a name, compared without accents, numbering and the like. */
export function readOwnNames({ stages, stageMap }: Pick<Playbook, 'stages' | 'stageMap'>) {
  const lines = stageMap.map((entry) => ({ ...entry, plain: writePlainly(entry.status) }));
  const titles = stages.map(({ id, name }) => ({
    id,
    plain: new Set([id, ...(typeof name === 'string' ? [name] : Object.values(name))].map((text) => writePlainly(text ?? ''))),
  }));
  /** @param issueTypes those that can be in the status: where the playbook tells them apart, each of its stages has its share */
  return (name: string, issueTypes: readonly string[]): Evidence => {
    const plain = writePlainly(name);
    const named = lines.filter((line) => line.plain === plain && plain !== '');
    const told = issueTypes.flatMap((type) => named.find((line) => holdsName(line.issueTypes, type))?.stage ?? []);
    const mapped = new Set(issueTypes.length > 0 ? told : named.map(({ stage }) => stage));
    const weights = new Map([...mapped].map((stage) => [stage, byPlaybook - Math.log(mapped.size)]));
    for (const { id, plain: own } of titles) if (own.has(plain)) weights.set(id, Math.max(byStage, weights.get(id) ?? 0));
    return {
      weights,
      explain: (stage) => {
        if (!weights.has(stage)) return null;
        return { id: mapped.has(stage) ? 'playbook' : 'stage-name', values: { stage: refStage(stage) } };
      },
    };
  };
}

/** What the lexicon says of a name, led to the playbook's stages. */
export function readKinds({ kinds, isOpen }: NameReading, links: KindLinks): Evidence {
  const weights = new Map<string, number>();
  const led = new Map<string, { kind: StepKind; isNear: boolean }>();
  for (const [kind, value] of Object.entries(kinds) as [StepKind, number][]) {
    for (const [stage, cost] of links.get(kind) ?? []) {
      const weight = value - cost;
      if (weight <= (weights.get(stage) ?? 0)) continue;
      weights.set(stage, weight);
      led.set(stage, { kind, isNear: cost > 0 });
    }
  }
  return {
    weights,
    explain: (stage) => {
      const found = led.get(stage);
      if (isOpen) return { id: 'open-name', values: {} };
      if (!found) return Object.keys(kinds).length > 0 ? null : { id: 'no-name', values: {} };
      return { id: found.isNear ? 'name-near' : 'name', values: { kind: refMessages([`kind.${found.kind}`]), stage: refStage(stage) } };
    },
  };
}
