import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { PageJson } from '../snapshot/confluence-types';
import { keptPages } from '../snapshot/read-confluence';
import type { Source } from './options';

const stateSchema = z.strictObject({
  /** The instant that the site's data ends at, epoch ms: the demo is generated up to it, and a snapshot says it. */
  asOf: z.number(),
  /** Site time minus system time, ms. */
  offset: z.number(),
  /** The playbook was loaded and the first sweep started. */
  isSetUp: z.boolean(),
});
export type KeptState = z.infer<typeof stateSchema>;

/** What a host keeps between two starts: the app's database and the site's time. One folder a source, under `.diapason/`. */
export interface StateFolder {
  path: string;
  database: string;
  /** Null on a first start, and after `--fresh`. */
  read(): KeptState | null;
  write(state: KeptState): void;
  /** Pages of Confluence as people last saved them here; they go before the source's own. */
  readPages(): PageJson[];
  keepPage(page: PageJson): void;
}

/** Opens (and with `fresh` empties first) the folder for a source. @throws Error when what is kept there cannot be read: `--fresh` then helps. */
export function openStateFolder(root: string, source: Source, fresh: boolean): StateFolder {
  const name =
    source.kind === 'demo' ? 'demo' : `${basename(source.dir)}-${createHash('sha256').update(source.dir).digest('hex').slice(0, 8)}`;
  const path = join(root, '.diapason', name);
  const file = join(path, 'state.json');
  const pagesFile = join(path, 'pages.json');
  if (fresh) rmSync(path, { recursive: true, force: true });
  // A database without its state is from a start that never finished: its times mean nothing.
  if (!existsSync(file)) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const readPages = (): PageJson[] => (existsSync(pagesFile) ? keptPages.parse(JSON.parse(readFileSync(pagesFile, 'utf8'))) : []);
  return {
    path,
    database: join(path, 'app.sqlite'),
    read: () => (existsSync(file) ? stateSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null),
    write: (state) => writeFileSync(file, `${JSON.stringify(state)}\n`),
    readPages,
    keepPage: (page) => writeFileSync(pagesFile, `${JSON.stringify([...readPages().filter(({ id }) => id !== page.id), page])}\n`),
  };
}
