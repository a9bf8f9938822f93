/** Why an invocation ended without a value, in Forge's words where it has one; `FUNCTION_THREW` = the app's own error, whose name and message it keeps. */
export type FailureReason =
  'FUNCTION_THREW' | 'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR' | 'FUNCTION_REFUSED';

/** An invocation that failed. */
export class InvocationFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
    name = 'InvocationFailure',
  ) {
    super(message);
    this.name = name;
  }
}

/** Thrown inside a platform call to end the invocation that makes it: a fault, played. */
export class InvocationEnded extends Error {
  constructor(
    readonly reason: 'FUNCTION_TIME_OUT' | 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    message: string,
  ) {
    super(message);
    this.name = 'InvocationEnded';
  }
}
