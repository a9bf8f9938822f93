import { InputError } from '../input-error';

/** More lines than this help nobody: reading stops there. */
const MOST_PROBLEMS = 20;

/** Gathers what is wrong with a snapshot, so that all of it can be told at once. */
export class Problems {
  private readonly lines: string[] = [];

  /** Notes one problem. Throws InputError once there are 20. */
  add(line: string): void {
    this.lines.push(line);
    if (this.lines.length >= MOST_PROBLEMS) this.throwIfAny();
  }

  /** Throws InputError with every line so far, if there is one. */
  throwIfAny(): void {
    if (this.lines.length > 0) throw new InputError(this.lines);
  }
}
