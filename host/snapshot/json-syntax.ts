/** Where a text stops being JSON (offset) and what should stand there. */
export interface JsonSyntaxError {
  at: number;
  expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Stop extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

/** Follows the grammar of RFC 8259. */
class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  scan(): void {
    this.value();
    this.pass(SPACE);
    if (this.at < this.text.length) throw new Stop(this.at, 'the end of the file');
  }

  private pass(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private peek(): string | undefined {
    this.pass(SPACE);
    return this.text[this.at];
  }

  private value(): void {
    const next = this.peek();
    if (next === '{') this.members('}', () => this.member());
    else if (next === '[') this.members(']', () => this.value());
    else if (next === '"') this.string();
    else if (!this.pass(SCALAR)) throw new Stop(this.at, 'a value');
  }

  private string(): void {
    if (!this.pass(STRING)) throw new Stop(this.at, 'a string that is closed on its line');
  }

  private member(): void {
    if (this.peek() !== '"') throw new Stop(this.at, 'a key in double quotes');
    this.string();
    if (this.peek() !== ':') throw new Stop(this.at, '":" after the key');
    this.at++;
    this.value();
  }

  private members(end: '}' | ']', one: () => void): void {
    this.at++;
    if (this.peek() === end) return void this.at++;
    for (;;) {
      one();
      const next = this.peek();
      if (next !== ',' && next !== end) throw new Stop(this.at, `"," or "${end}"`);
      this.at++;
      if (next === end) return;
    }
  }
}

/** Finds the first syntax error of a text that `JSON.parse` refused: its own messages differ between Node versions and often lack the place. Null when there is none. */
export function findJsonError(text: string): JsonSyntaxError | null {
  try {
    new Scanner(text).scan();
    return null;
  } catch (error) {
    if (error instanceof Stop) return { at: error.at, expected: error.expected };
    throw error;
  }
}

/** Line and column (from 1) of an offset. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
