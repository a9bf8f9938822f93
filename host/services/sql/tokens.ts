import { makeSqlError } from './errors';

/** A piece of a statement: `start` and `end` are offsets into its text. Words are upper-cased in `text`, quoted names lose their back-ticks. */
export interface Token {
  kind: 'word' | 'name' | 'string' | 'number' | 'param' | 'mark';
  text: string;
  start: number;
  end: number;
}

const PATTERN =
  /\s+|(?:--[ \t][^\n]*|#[^\n]*)|\/\*[\s\S]*?\*\/|(?<word>[A-Za-z_@$\u0080-\uffff][\w@$\u0080-\uffff]*)|`(?<name>(?:[^`]|``)+)`|(?<string>'(?:[^'\\]|''|\\[\s\S])*'|"(?:[^"\\]|""|\\[\s\S])*")|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|(?<param>\?)|(?<mark>\|\||<=>|<=|>=|<>|!=|:=|->>|->|[-+*/%=<>(),.;!&|^~:])/y;

/** Cuts a statement into tokens; white space and comments fall away. @throws SqlRefusal ER_PARSE_ERROR */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  let start = 0;
  while (start < text.length) {
    const found = PATTERN.exec(text);
    if (!found) throw makeSqlError('ER_PARSE_ERROR', `You have an error in your SQL syntax near '${text.slice(start, start + 40)}'`);
    const end = start + found[0].length;
    const { word, name, string, number, param, mark } = found.groups ?? {};
    if (word !== undefined) tokens.push({ kind: 'word', text: word.toUpperCase(), start, end });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.replaceAll('``', '`'), start, end });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string, start, end });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, start, end });
    else if (param !== undefined) tokens.push({ kind: 'param', text: '?', start, end });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, start, end });
    start = end;
  }
  return tokens;
}

/** True when the tokens from `at` on are these words and marks. */
export function matches(tokens: readonly Token[], at: number, ...texts: string[]): boolean {
  return texts.every((text, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && (token.kind === 'word' || token.kind === 'mark') && token.text === text;
  });
}
