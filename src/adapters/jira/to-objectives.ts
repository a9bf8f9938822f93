import type { Change } from '../../domain/facts';
import { namesObjective, type ObjectiveNaming } from '../../domain/objective-naming';

/** Where Jira keeps words inside a field's value: options and versions, cascading options, rich text. */
const parts = ['value', 'name', 'text', 'child', 'content'] as const;

/** The words of a field's value, as Jira answers it: a text, a list, options, rich text. */
function readWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(readWords);
  if (typeof value !== 'object' || value === null) return [];
  return parts.flatMap((part) => readWords(Object.getOwnPropertyDescriptor(value, part)?.value));
}

/** True when a field's value names one of the objectives; what it says else is not kept. */
export function isNamed(naming: ObjectiveNaming, value: unknown): boolean {
  return readWords(value).some((words) => namesObjective(naming, words));
}

/** That a field began or ceased to name an objective; null when it did neither. The changelog tells both contents in words. */
export function toNamedChange(naming: ObjectiveNaming, from: string | null | undefined, to: string | null, at: number): Change | null {
  const [before, after] = [namesObjective(naming, from ?? ''), namesObjective(naming, to ?? '')];
  return before === after ? null : { at, field: 'filled', name: naming.mark, to: after };
}
