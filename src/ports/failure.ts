import type { Failure, FailureCode, PlaybookProblem } from '../contract/failure';

/** A refusal that the caller may read: the one way a use case or an adapter says no. Anything else thrown is an incident. */
export class AppFailure extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, values: Failure['values'] = {}, problems?: PlaybookProblem[]) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'AppFailure';
    this.failure = problems === undefined ? { code, values } : { code, values, problems };
  }
}
