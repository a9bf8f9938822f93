import { Refusal } from '../../refusal';

/** `word`: a name, a keyword or a bare value · `text`: a quoted value · `sign`: an operator, a bracket or a comma. `at` counts characters from 1. */
export interface Token {
  kind: 'word' | 'text' | 'sign';
  text: string;
  at: number;
}

const FORM = /\s*(?:(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>>=|<=|!=|!~|[()=<>~,])|(?<word>[^\s()=<>~,!"']+))/y;

/** The parts of a query. @throws Refusal 400 for what is none of them */
export function readTokens(cql: string): Token[] {
  const tokens: Token[] = [];
  const form = new RegExp(FORM);
  while (cql.slice(form.lastIndex).trim() !== '') {
    const start = form.lastIndex;
    const groups = form.exec(cql)?.groups;
    if (!groups) throw new Refusal(400, `Could not parse cql : ${cql} (character ${start + 1})`);
    const at = form.lastIndex;
    const { text, sign, word } = groups;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1'), at: at - text.length + 1 });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at: at - sign.length + 1 });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, at: at - word.length + 1 });
  }
  return tokens;
}
