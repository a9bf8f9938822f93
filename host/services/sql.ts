import { z } from 'zod';
import type { HostOptions, Meter } from '../api';
import type { Answer, PlatformCall, Service } from '../protocol';
import { createTokenBucket } from '../token-bucket';
import { answerJson } from './answers';
import type { SqlEngine, SqlOutcome } from './sql/engine';
import { makeSqlError, SqlRefusal } from './sql/errors';
import { readStatement, type Statement } from './sql/policy';
import { openSqlite } from './sql/sqlite';

const requestSchema = z.object({
  query: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).default([]),
});

/** developer.atlassian.com/platform/forge/limits-sql (2026-08-13): request 1 MiB, response 4 MiB, 150 DML statements a second. */
const LIMITS = { requestBytes: 1024 * 1024, responseBytes: 4 * 1024 * 1024, dmlPerSecond: 150 };
/** Statements whose reading is kept: the texts of a batch are long, and always the same. */
const MAX_READ = 300;

/** Opens the database that the host was asked for; a server's driver is loaded only when there is one. */
export function openEngine(sql: NonNullable<HostOptions['sql']>): SqlEngine {
  if (sql.kind !== 'mariadb') return openSqlite(sql.kind === 'file' ? sql.path : ':memory:');
  const opened = import('./sql/mariadb').then(({ openMariadb }) => openMariadb(sql.url));
  return { execute: async (statement, params) => (await opened).execute(statement, params), stop: async () => (await opened).stop() };
}

/** Forge SQL at its wire: `/api/v1/execute` and `/api/v1/execute/ddl`. */
export function createSql(engine: SqlEngine, meter: Meter, definitionsPerMinute: number): Service {
  const read = new Map<string, Statement>();
  const takeDml = createTokenBucket(LIMITS.dmlPerSecond, LIMITS.dmlPerSecond);
  const takeDdl = createTokenBucket(definitionsPerMinute, definitionsPerMinute / 60);

  const readOnce = (text: string, endpoint: 'dml' | 'ddl'): Statement => {
    const key = `${endpoint} ${text}`;
    const known = read.get(key);
    if (known) return known;
    const statement = readStatement(text, endpoint);
    if (read.size >= MAX_READ) read.clear();
    read.set(key, statement);
    return statement;
  };

  const execute = async (call: PlatformCall): Promise<Answer> => {
    const body = call.body ?? '';
    if (Buffer.byteLength(body) > LIMITS.requestBytes)
      throw new SqlRefusal('INVALID_SQL_QUERY', `the request has ${Buffer.byteLength(body)} bytes; Forge SQL takes ${LIMITS.requestBytes}`);
    const { query, params } = readRequest(body);
    const endpoint = call.path.endsWith('/ddl') ? 'ddl' : 'dml';
    const statement = readOnce(query, endpoint);
    if ((statement.defines ? takeDdl : takeDml)(call.at) !== null) {
      throw new SqlRefusal(
        'RATE_LIMIT_EXCEEDED',
        statement.defines
          ? `more than ${definitionsPerMinute} definitions in a minute`
          : `more than ${LIMITS.dmlPerSecond} statements in a second`,
      );
    }
    if (params.length !== statement.params)
      throw makeSqlError('ER_WRONG_ARGUMENTS', `the query has ${statement.params} placeholders, ${params.length} values were given`);
    meter.sqlStatements += 1;
    const answer = answerJson(200, describeOutcome(await engine.execute(statement, params)));
    const bytes = Buffer.byteLength(answer.body);
    if (bytes > LIMITS.responseBytes)
      throw new SqlRefusal('SQL_EXECUTION_ERROR', `the answer has ${bytes} bytes; Forge SQL gives at most ${LIMITS.responseBytes}`);
    return answer;
  };

  return {
    name: 'sql',
    accepts: (to, path) => to.type === 'sql' && (path === '/api/v1/execute' || path === '/api/v1/execute/ddl'),
    async handle(call) {
      try {
        return await execute(call);
      } catch (error) {
        if (!(error instanceof SqlRefusal)) throw error;
        const { code, message, debug } = error;
        return answerJson(code === 'RATE_LIMIT_EXCEEDED' ? 429 : 400, { code, message, ...(debug ? { debug } : {}) });
      }
    },
    stop: () => engine.stop(),
  };
}

function readRequest(body: string): z.infer<typeof requestSchema> {
  const parsed = requestSchema.safeParse(JSON.parse(body));
  if (parsed.success) return parsed.data;
  throw new SqlRefusal(
    'INVALID_SQL_QUERY',
    `parameters are texts, numbers, booleans and null: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}

function describeOutcome(outcome: SqlOutcome): object {
  if ('rows' in outcome) return { rows: outcome.rows };
  const { affectedRows, insertId } = outcome;
  return { rows: { affectedRows, insertId, fieldCount: 0, info: '', serverStatus: 2, warningStatus: 0 } };
}
