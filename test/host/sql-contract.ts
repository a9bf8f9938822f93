/** What the app may rely on of Forge SQL, as data: the same on every engine that stands in for TiDB. Cases run in order on one database. */
export interface SqlCase {
  title: string;
  /** Default: the DML endpoint. */
  ddl?: true;
  query: string;
  params?: unknown[];
  /** Rows, or what a write must answer, or the error; absent = it succeeds. */
  rows?: object[];
  writes?: { affectedRows: number };
  error?: { code: string; errno?: number };
}

const fails = (code: string, errno: number): Pick<SqlCase, 'error'> => ({ error: { code, errno } });
const CARD =
  'CREATE TABLE IF NOT EXISTS card (id VARCHAR(8) NOT NULL, squad VARCHAR(8) NOT NULL, n INT, big BIGINT, ratio DOUBLE, body TEXT, flag BOOLEAN, PRIMARY KEY (id), UNIQUE (squad, n))';

export const sqlContract: readonly SqlCase[] = [
  { title: 'makes a table', ddl: true, query: CARD },
  { title: 'makes it once', ddl: true, query: CARD },
  { title: 'says that a table exists', ddl: true, query: 'CREATE TABLE card (id INT)', ...fails('ER_TABLE_EXISTS_ERROR', 1050) },
  { title: 'makes an index', ddl: true, query: 'CREATE INDEX card_squad ON card (squad, n)' },
  {
    title: 'inserts several rows',
    query: 'INSERT INTO card (id, squad, n, big, ratio, body, flag) VALUES (?,?,?,?,?,?,?),(?,?,?,?,?,?,?)',
    params: ['a', 'X', 1, 1772442000000, 0.5, 'é 😀', true, 'b', 'X', 2, 2, 3, null, false],
    writes: { affectedRows: 2 },
  },
  {
    title: 'gives INT, DOUBLE and BOOLEAN as numbers, BIGINT as text',
    query: 'SELECT id, n, big, ratio, body, flag FROM card ORDER BY id',
    rows: [
      { id: 'a', n: 1, big: '1772442000000', ratio: 0.5, body: 'é 😀', flag: 1 },
      { id: 'b', n: 2, big: '2', ratio: 3, body: null, flag: 0 },
    ],
  },
  {
    title: 'gives COUNT and SUM as text',
    query: 'SELECT COUNT(*) AS many, SUM(n) AS total, SUM(big) AS bigs FROM card',
    rows: [{ many: '2', total: '3', bigs: '1772442000002' }],
  },
  {
    title: 'keeps a whole number in a text column as it was',
    query: 'INSERT INTO card (id, squad, body) VALUES (?, ?, ?)',
    params: ['c', 'Y', 5],
    writes: { affectedRows: 1 },
  },
  { title: 'gives it back as text', query: 'SELECT body FROM card WHERE id = ?', params: ['c'], rows: [{ body: '5' }] },
  { title: 'refuses a second row of a key', query: "INSERT INTO card (id, squad) VALUES ('a', 'Z')", ...fails('ER_DUP_ENTRY', 1062) },
  {
    title: 'refuses a second row of a unique pair',
    query: "INSERT INTO card (id, squad, n) VALUES ('z', 'X', 1)",
    ...fails('ER_DUP_ENTRY', 1062),
  },
  {
    title: 'refuses a text that is too long',
    query: 'INSERT INTO card (id, squad) VALUES (?, ?)',
    params: ['123456789', 'Z'],
    ...fails('ER_DATA_TOO_LONG', 1406),
  },
  {
    title: 'counts characters, not bytes',
    query: 'INSERT INTO card (id, squad) VALUES (?, ?)',
    params: ['éééééééé', 'E'],
    writes: { affectedRows: 1 },
  },
  {
    title: 'refuses a TEXT over 65,535 bytes',
    query: 'UPDATE card SET body = ? WHERE id = ?',
    params: ['x'.repeat(65_536), 'a'],
    ...fails('ER_DATA_TOO_LONG', 1406),
  },
  {
    title: 'refuses a number out of range',
    query: 'UPDATE card SET n = ? WHERE id = ?',
    params: [2_147_483_648, 'a'],
    ...fails('ER_WARN_DATA_OUT_OF_RANGE', 1264),
  },
  {
    title: 'refuses a word in a number column',
    query: 'UPDATE card SET n = ? WHERE id = ?',
    params: ['one', 'a'],
    ...fails('ER_TRUNCATED_WRONG_VALUE_FOR_FIELD', 1366),
  },
  {
    title: 'refuses null where there must be a value',
    query: 'UPDATE card SET squad = ? WHERE id = ?',
    params: [null, 'a'],
    ...fails('ER_BAD_NULL_ERROR', 1048),
  },
  {
    title: 'upserts by key',
    query: 'INSERT INTO card (id, squad, n) VALUES (?,?,?),(?,?,?) ON DUPLICATE KEY UPDATE `n` = VALUES(`n`), body = VALUES(body)',
    params: ['a', 'X', 11, 'd', 'X', 4],
  },
  {
    title: 'may refer to the row that stands',
    query: 'INSERT INTO card (id, squad, n) VALUES (?,?,?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)',
    params: ['d', 'X', 10],
  },
  {
    title: 'upserts what a query finds',
    query: "INSERT INTO card (id, squad, n) SELECT 'd', 'X', 1 FROM (SELECT 1 AS one) s ON DUPLICATE KEY UPDATE flag = TRUE",
  },
  { title: 'and has done so', query: "SELECT n, flag FROM card WHERE id = 'd'", rows: [{ n: 14, flag: 1 }] },
  {
    title: 'has upserted',
    query: 'SELECT id, n, body FROM card WHERE id IN (?, ?) ORDER BY id',
    params: ['a', 'd'],
    rows: [
      { id: 'a', n: 11, body: null },
      { id: 'd', n: 14, body: null },
    ],
  },
  {
    title: 'counts the rows that an update found, changed or not',
    query: 'UPDATE card SET n = n WHERE squad = ?',
    params: ['X'],
    writes: { affectedRows: 3 },
  },
  {
    title: 'counts none where a guard holds',
    query: 'UPDATE card SET n = 1 WHERE id = ? AND n = ?',
    params: ['d', 99],
    writes: { affectedRows: 0 },
  },
  {
    title: 'inserts only where nothing stands',
    query: 'INSERT INTO card (id, squad) SELECT ?, ? FROM (SELECT 1 AS one) d WHERE NOT EXISTS (SELECT 1 FROM card WHERE squad = ?)',
    params: ['e', 'X', 'X'],
    writes: { affectedRows: 0 },
  },
  { title: 'replaces', query: "REPLACE INTO card (id, squad, n) VALUES ('c', 'Y', 8)" },
  { title: 'compares texts by case', query: 'SELECT id FROM card WHERE squad = ? OR squad LIKE ?', params: ['y', 'y%'], rows: [] },
  {
    title: 'pages by a pair of keys',
    query: 'SELECT id FROM card WHERE (squad, id) > (?, ?) ORDER BY squad, id LIMIT ?',
    params: ['X', 'a', 2],
    rows: [{ id: 'b' }, { id: 'd' }],
  },
  {
    title: 'has windows and CTEs',
    query: "WITH x AS (SELECT id, n FROM card WHERE squad = 'X') SELECT id, LAG(id) OVER (ORDER BY id) AS prior FROM x ORDER BY id LIMIT 2",
    rows: [
      { id: 'a', prior: null },
      { id: 'b', prior: 'a' },
    ],
  },
  { title: 'deletes', query: "DELETE FROM card WHERE id IN ('b', 'none')", writes: { affectedRows: 1 } },
  { title: 'adds a column', ddl: true, query: 'ALTER TABLE card ADD COLUMN short VARCHAR(2)' },
  { title: 'and keeps its length', query: "UPDATE card SET short = 'abc'", ...fails('ER_DATA_TOO_LONG', 1406) },
  { title: 'names a table that is not there', query: 'SELECT * FROM nowhere', ...fails('ER_NO_SUCH_TABLE', 1146) },
  { title: 'names a column that is not there', query: 'SELECT absent FROM card', ...fails('ER_BAD_FIELD_ERROR', 1054) },
  {
    title: 'names a column that is not there in a write',
    query: 'INSERT INTO card (absent) VALUES (1)',
    ...fails('ER_BAD_FIELD_ERROR', 1054),
  },
  { title: 'says that it cannot read a statement', query: 'SELECT FROM WHERE', ...fails('ER_PARSE_ERROR', 1064) },
  {
    title: 'says that values are missing',
    query: 'INSERT INTO card (id, squad) VALUES (?)',
    params: ['q'],
    ...fails('ER_WRONG_VALUE_COUNT_ON_ROW', 1136),
  },
  { title: 'wants a value for each placeholder', query: 'SELECT ? AS one', error: { code: 'ER_WRONG_ARGUMENTS' } },
  { title: 'takes one statement a call', query: 'SELECT 1 AS one; DELETE FROM card', error: { code: 'SQL_POLICY_VIOLATION' } },
  { title: 'refuses SET', query: 'SET autocommit = 0', error: { code: 'SQL_POLICY_VIOLATION' } },
  { title: 'refuses USE', query: 'USE mysql', error: { code: 'SQL_POLICY_VIOLATION' } },
  { title: 'refuses SHOW GRANTS', ddl: true, query: 'SHOW GRANTS', error: { code: 'SQL_POLICY_VIOLATION' } },
  { title: 'refuses transactions', query: 'BEGIN', error: { code: 'SQL_POLICY_VIOLATION' } },
  { title: 'wants definitions at their own endpoint', query: 'CREATE TABLE t (a INT)', error: { code: 'INVALID_SQL_QUERY' } },
  { title: 'wants changes at theirs', ddl: true, query: 'DELETE FROM card', error: { code: 'INVALID_SQL_QUERY' } },
];
