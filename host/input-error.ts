/** What a person gave (a folder, a file, an option) cannot be used. Commands print `lines` on stderr and exit 2. */
export class InputError extends Error {
  /** One clear line each: file, line, what was expected. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InputError';
    this.lines = lines;
  }
}
