import type { Failure } from '../contract/failure';
import type { Texts } from './texts';

/** What went wrong, in words: for a failure that names neither an incident nor a reason as well. */
export function sayFailure({ t }: Texts, { code, values }: Pick<Failure, 'code' | 'values'>): string {
  return t(`failure.${code}`, { incident: 'none', reason: 'none', ...values });
}
