import { Refusal } from '../../refusal';
import { readTokens, type Token } from './tokens';

/** A value on the right of an operator: text, or a function with its arguments. */
export type Operand = { kind: 'value'; text: string } | { kind: 'function'; name: string; arguments: readonly string[] };

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | '!~' | 'in' | 'not in';

export type Condition =
  | { kind: 'and' | 'or'; parts: readonly Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'clause'; field: string; operator: Operator; operands: readonly Operand[] };

export interface ParsedCql {
  /** Null = everything. */
  where: Condition | null;
  orderBy: readonly { field: string; descending: boolean }[];
}

const SIGNS: readonly string[] = ['=', '!=', '>', '>=', '<', '<=', '~', '!~'];

/** Reads tokens one after the other. */
class Reading {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isDone(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Whether a keyword (small letters) or a sign comes next. */
  sees(text: string): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && token.kind !== 'text' && token.text.toLowerCase() === text;
  }

  /** Goes past it if it comes next. */
  takes(text: string): boolean {
    const is = this.sees(text);
    if (is) this.at += 1;
    return is;
  }

  require(text: string): void {
    if (!this.takes(text)) throw this.refuse(`'${text}'`);
  }

  next(expected: string, kinds: readonly Token['kind'][]): Token {
    const token = this.tokens[this.at];
    if (!token || !kinds.includes(token.kind)) throw this.refuse(expected);
    this.at += 1;
    return token;
  }

  refuse(expected: string): Refusal {
    const token = this.tokens[this.at];
    return new Refusal(
      400,
      `Could not parse cql: expected ${expected}, ${token ? `found '${token.text}' (character ${token.at})` : 'found the end'}`,
    );
  }
}

function readOperand(reading: Reading): Operand {
  const { kind, text } = reading.next('a value', ['word', 'text']);
  if (kind !== 'word' || !reading.takes('(')) return { kind: 'value', text };
  const args: string[] = [];
  while (!reading.takes(')')) {
    args.push(reading.next('an argument', ['word', 'text']).text);
    if (!reading.sees(')')) reading.require(',');
  }
  return { kind: 'function', name: text, arguments: args };
}

function readClause(reading: Reading): Condition {
  const field = reading.next('a field', ['word']).text.toLowerCase();
  const negated = reading.takes('not');
  if (negated || reading.sees('in')) {
    reading.require('in');
    reading.require('(');
    const operands = [readOperand(reading)];
    while (reading.takes(',')) operands.push(readOperand(reading));
    reading.require(')');
    return { kind: 'clause', field, operator: negated ? 'not in' : 'in', operands };
  }
  const sign = SIGNS.find((each) => reading.takes(each));
  if (sign === undefined) throw reading.refuse('an operator');
  return { kind: 'clause', field, operator: sign as Operator, operands: [readOperand(reading)] };
}

function readUnit(reading: Reading): Condition {
  if (reading.takes('not')) return { kind: 'not', part: readUnit(reading) };
  if (!reading.takes('(')) return readClause(reading);
  const inner = readEither(reading);
  reading.require(')');
  return inner;
}

function readChain(reading: Reading, word: 'and' | 'or', readPart: (reading: Reading) => Condition): Condition {
  const first = readPart(reading);
  const parts = [first];
  while (reading.takes(word)) parts.push(readPart(reading));
  return parts.length === 1 ? first : { kind: word, parts };
}

const readBoth = (reading: Reading): Condition => readChain(reading, 'and', readUnit);
const readEither = (reading: Reading): Condition => readChain(reading, 'or', readBoth);

function readOrder(reading: Reading): ParsedCql['orderBy'] {
  if (!reading.takes('order')) return [];
  reading.require('by');
  const orders: { field: string; descending: boolean }[] = [];
  do {
    const field = reading.next('a field', ['word']).text.toLowerCase();
    const descending = reading.takes('desc');
    if (!descending) reading.takes('asc');
    orders.push({ field, descending });
  } while (reading.takes(','));
  return orders;
}

/**
 * Reads the Confluence Query Language (developer.atlassian.com/cloud/confluence/advanced-searching-using-cql): clauses, lists, functions, AND, OR, NOT, brackets,
 * ORDER BY. @throws Refusal 400 with what was expected and where
 */
export function parseCql(cql: string): ParsedCql {
  const reading = new Reading(readTokens(cql));
  const where = reading.isDone || reading.sees('order') ? null : readEither(reading);
  const orderBy = readOrder(reading);
  if (!reading.isDone) throw reading.refuse('AND, OR or ORDER BY');
  return { where, orderBy };
}
