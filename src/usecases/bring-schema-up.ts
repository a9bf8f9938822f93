import type { Ports } from '../ports/ports';

/** Forge SQL takes 25 definitions a minute (limits-sql): after one, all of them are free again. */
const PAUSE_MS = 60_000;

/**
 * Runs the migrations that are missing; what does not fit into this minute goes on by itself in the next.
 * @returns false when more is to come: nothing but the schema should be touched before.
 */
export const bringSchemaUp =
  ({ schema, schemaQueue, log }: Pick<Ports, 'schema' | 'schemaQueue' | 'log'>) =>
  async (): Promise<boolean> => {
    const result = await schema.migrate();
    if (result.complete) log.info('schema is up to date', { ran: result.ran.length });
    else await schemaQueue.push(PAUSE_MS);
    return result.complete;
  };
