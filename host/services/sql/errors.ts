/** A statement that the database or the policy refused: the body that Forge SQL answers with. */
export class SqlRefusal extends Error {
  constructor(
    readonly code: 'SQL_EXECUTION_ERROR' | 'INVALID_SQL_QUERY' | 'SQL_POLICY_VIOLATION' | 'RATE_LIMIT_EXCEEDED',
    message: string,
    readonly debug?: SqlDebug,
  ) {
    super(message);
    this.name = 'SqlRefusal';
  }
}

/** MySQL's own words for an error. */
export interface SqlDebug {
  code: string;
  errno: number;
  sqlState: string;
  sqlMessage: string;
}

/** MySQL's errors that the host can tell apart (dev.mysql.com, Server Error Message Reference). */
const ERRORS = {
  ER_BAD_NULL_ERROR: [1048, '23000'],
  ER_TABLE_EXISTS_ERROR: [1050, '42S01'],
  ER_BAD_TABLE_ERROR: [1051, '42S02'],
  ER_BAD_FIELD_ERROR: [1054, '42S22'],
  ER_DUP_FIELDNAME: [1060, '42S21'],
  ER_DUP_KEYNAME: [1061, '42000'],
  ER_DUP_ENTRY: [1062, '23000'],
  ER_PARSE_ERROR: [1064, '42000'],
  ER_UNKNOWN_ERROR: [1105, 'HY000'],
  ER_NO_SUCH_TABLE: [1146, '42S02'],
  ER_WRONG_ARGUMENTS: [1210, 'HY000'],
  ER_WRONG_VALUE_COUNT_ON_ROW: [1136, '21S01'],
  ER_WARN_DATA_OUT_OF_RANGE: [1264, '22003'],
  ER_SP_DOES_NOT_EXIST: [1305, '42000'],
  ER_TRUNCATED_WRONG_VALUE_FOR_FIELD: [1366, '22007'],
  ER_DATA_TOO_LONG: [1406, '22001'],
} as const;

/** A database error under MySQL's name, number and state. */
export function makeSqlError(code: keyof typeof ERRORS, sqlMessage: string): SqlRefusal {
  const [errno, sqlState] = ERRORS[code];
  return new SqlRefusal('SQL_EXECUTION_ERROR', sqlMessage, { code, errno, sqlState, sqlMessage });
}

type Translation = readonly [pattern: RegExp, make: (part: string, message: string) => SqlRefusal];

/** What SQLite says, and what MySQL would have said. The first match counts. */
const FROM_SQLITE: readonly Translation[] = [
  [/no such table: (?:main\.)?(\S+)/, (name) => makeSqlError('ER_NO_SUCH_TABLE', `Table 'forge.${name}' doesn't exist`)],
  [/no such column: (\S+)/, (name) => makeSqlError('ER_BAD_FIELD_ERROR', `Unknown column '${name}'`)],
  [/has no column named (\S+)/, (name) => makeSqlError('ER_BAD_FIELD_ERROR', `Unknown column '${name}' in 'field list'`)],
  [/UNIQUE constraint failed: (.+)/, (name) => makeSqlError('ER_DUP_ENTRY', `Duplicate entry for key '${name}'`)],
  [/NOT NULL constraint failed: \S+?\.(\S+)/, (name) => makeSqlError('ER_BAD_NULL_ERROR', `Column '${name}' cannot be null`)],
  [
    /CHECK constraint failed: data_too_long:(.+)/,
    (name) => makeSqlError('ER_DATA_TOO_LONG', `Data too long for column '${name}' at row 1`),
  ],
  [
    /CHECK constraint failed: out_of_range:(.+)/,
    (name) => makeSqlError('ER_WARN_DATA_OUT_OF_RANGE', `Out of range value for column '${name}' at row 1`),
  ],
  [
    /CHECK constraint failed: wrong_type:(.+)/,
    (name) => makeSqlError('ER_TRUNCATED_WRONG_VALUE_FOR_FIELD', `Incorrect value for column '${name}' at row 1`),
  ],
  [/duplicate column name: (\S+)/, (name) => makeSqlError('ER_DUP_FIELDNAME', `Duplicate column name '${name}'`)],
  [/table `?"?([^`"\s]+)`?"? already exists/, (name) => makeSqlError('ER_TABLE_EXISTS_ERROR', `Table '${name}' already exists`)],
  [/index (\S+) already exists/, (name) => makeSqlError('ER_DUP_KEYNAME', `Duplicate key name '${name}'`)],
  [/no such function: (\S+)/, (name) => makeSqlError('ER_SP_DOES_NOT_EXIST', `FUNCTION forge.${name} does not exist`)],
  [
    /(\d+ values for \d+ columns|all VALUES must have the same number of terms|has \d+ columns but \d+ values)/,
    () => makeSqlError('ER_WRONG_VALUE_COUNT_ON_ROW', "Column count doesn't match value count at row 1"),
  ],
  [/near "(.*)": syntax error/, (near) => makeSqlError('ER_PARSE_ERROR', `You have an error in your SQL syntax near '${near}'`)],
  [
    /(incomplete input|unrecognized token)/,
    (_, message) => makeSqlError('ER_PARSE_ERROR', `You have an error in your SQL syntax: ${message}`),
  ],
];

/** An error of SQLite in MySQL's words; what is not in the list keeps its own message under ER_UNKNOWN_ERROR. */
export function translateSqliteError(message: string): SqlRefusal {
  for (const [pattern, make] of FROM_SQLITE) {
    const found = pattern.exec(message);
    if (found) return make(found[1] ?? '', message);
  }
  return makeSqlError('ER_UNKNOWN_ERROR', message);
}
