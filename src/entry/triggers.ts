import type { Ports } from '../ports/ports';

/** The hourly trigger. Forge never retries it and looks at the status that it returns. */
export function makeHourlyTrigger(run: () => Promise<void>) {
  return async (): Promise<{ statusCode: number }> => {
    await run();
    return { statusCode: 200 };
  };
}

/** Installed and upgraded: the schema is brought up to date before anybody opens a page. */
export function makeLifecycleTrigger(run: () => Promise<unknown>) {
  return async (): Promise<void> => void (await run());
}

/** Issue events. One that does not read as documented is logged and let go: the next sweep reads what it spoke of. */
export function makeIssueTrigger<E>(
  read: (payload: unknown) => E,
  apply: (event: E) => Promise<void>,
  open: () => Pick<Ports, 'log' | 'schema'>,
) {
  return async (payload: unknown): Promise<void> => {
    const { log, schema } = open();
    let event: E;
    try {
      event = read(payload);
    } catch (error) {
      log.error('an issue event could not be read', error);
      return;
    }
    try {
      await apply(event);
    } catch (error) {
      // Before the first migration there are no cases to keep up to date.
      if (!schema.isBehind(error)) throw error;
      log.info('an issue event came before the schema', {});
    }
  };
}
