import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot } from '../host/root';

/** A line of progress or result, to stderr. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs a bench and keeps what it measured in bench/results. However it ends, what it started ends with it: nothing waits for a browser or a host that is left. */
export function runBench(name: string, measure: () => Promise<object>): void {
  measure().then(
    (record) => {
      say(JSON.stringify(record));
      const folder = join(findRoot(), 'bench', 'results');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
      process.exit(0);
    },
    (error: unknown) => {
      say(String(error instanceof Error ? error.stack : error));
      process.exit(1);
    },
  );
}
