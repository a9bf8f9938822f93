import type { Playbook } from '../../contract/playbook';
import type { Lang } from '../../contract/text';
import { fillMessage } from '../message';
import { readValue, type Value } from '../value';
import type { StatusCategory } from '../facts';
import type { Reason, ReasonId } from './evidence';
import type { StepKind } from './kinds';

/** The part of a locale file that reasons need. */
export interface ReasonCatalogue {
  stageMap: {
    reason: Readonly<Record<ReasonId, string>>;
    kind: Readonly<Record<StepKind, string>>;
    category: Readonly<Record<StatusCategory, string>>;
  };
}

/** Why a stage is proposed, as sentences in the reader's language. They may hold *emphasis* and nothing else. */
export function renderReasons(reasons: readonly Reason[], playbook: Playbook, lang: Lang, { stageMap }: ReasonCatalogue): string {
  // Nothing in a reason is a date.
  const reading = { playbook, lang, timeZone: 'UTC', asOf: 0 };
  const textOf = (path: string): string => {
    const [part = '', id = ''] = path.split('.');
    return part === 'kind' ? stageMap.kind[id as StepKind] : stageMap.category[id as StatusCategory];
  };
  return reasons
    .map(({ id, values }) => {
      const filled = Object.entries(values).map(([name, value]): [string, Value] => [name, readValue(value, reading, textOf)]);
      return fillMessage(stageMap.reason[id], lang, Object.fromEntries(filled));
    })
    .join(' ');
}
