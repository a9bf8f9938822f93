import type { Log } from '../ports/ports';

/** Forge keeps what an invocation writes to the console. One JSON line each, and never a person's data: squads, counts and causes only. */
export const consoleLog: Log = {
  info(message, detail = {}) {
    console.log(JSON.stringify({ message, ...detail }));
  },
  error(message, error, detail = {}) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(JSON.stringify({ message, ...detail, cause }));
  },
};
