/** One record of a CSV text. With a `problem` its fields are not to be used. */
export interface CsvRecord {
  /** Where it begins, from 1: a quoted field may hold line ends, so a record can span lines. */
  line: number;
  fields: readonly string[];
  problem: string | null;
}

const plainField = /[^,"\r\n]*/y;
const LINE_FEED = '\n';

/** A field, and where it ends; or what is wrong with it. */
type Field = { text: string; end: number } | { problem: string };

function readQuoted(text: string, start: number): Field {
  let value = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { problem: 'a quote is opened and never closed; expected a second one at the end of the field' };
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function readField(text: string, start: number): Field {
  if (text[start] === '"') return readQuoted(text, start);
  plainField.lastIndex = start;
  const plain = plainField.exec(text)?.[0] ?? '';
  return { text: plain, end: start + plain.length };
}

/** Characters that the end of a record takes at `at`: 2 for CR LF, 1 for LF, 0 at the end of the text; null when something else stands there. */
function measureEnd(text: string, at: number): number | null {
  if (at >= text.length) return 0;
  if (text[at] === LINE_FEED) return 1;
  return text[at] === '\r' && text[at + 1] === LINE_FEED ? 2 : null;
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(LINE_FEED, from); at !== -1 && at < to; at = text.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}

interface Parsed {
  fields: string[];
  problem: string | null;
  /** Where the next record begins. */
  next: number;
}

function readRecord(text: string, start: number): Parsed {
  const fields: string[] = [];
  for (let at = start; ;) {
    const field = readField(text, at);
    // Nothing can be told of what follows a quote that is never closed.
    if ('problem' in field) return { fields, problem: field.problem, next: text.length };
    fields.push(field.text);
    at = field.end;
    if (text[at] === ',') {
      at++;
      continue;
    }
    const end = measureEnd(text, at);
    if (end !== null) return { fields, problem: null, next: at + end };
    const lineFeed = text.indexOf(LINE_FEED, at);
    const problem =
      text[at] === '\r'
        ? 'a carriage return without a line feed; expected lines that end with LF or CR LF'
        : 'a quote in the middle of a field; expected the whole field in quotes, and a quote within it written twice';
    return { fields, problem, next: lineFeed === -1 ? text.length : lineFeed + 1 };
  }
}

/**
 * Reads CSV strictly as RFC 4180 has it: commas, fields in double quotes where they hold commas, quotes or line ends, quotes within doubled.
 * Lines end with CR LF or LF; empty lines are passed over. After a record with a problem it goes on at the next line. Linear in the text.
 */
export function* readCsv(text: string): Generator<CsvRecord, void, undefined> {
  let line = 1;
  for (let at = 0; at < text.length;) {
    const { fields, problem, next } = readRecord(text, at);
    const isEmpty = fields.length === 1 && fields[0] === '' && text[at] !== '"';
    if (problem !== null || !isEmpty) yield { line, fields, problem };
    line += countLineFeeds(text, at, next);
    at = next;
  }
}
