import type { HostOptions } from '../../host/api';
import { schemaStore } from '../../src/adapters/sql/schema-store';
import { squadStore } from '../../src/adapters/sql/squads';
import { hasMariadb, startMariadb, type Mariadb } from '../kit/mariadb';
import { installSqlSeam } from '../kit/store-seam';

function describeOn(title: string, openSql: () => Promise<NonNullable<HostOptions['sql']>>, define: () => void): void {
  describe(title, () => {
    let seam: ReturnType<typeof installSqlSeam>;
    beforeAll(async () => {
      seam = installSqlSeam(await openSql());
      const early: unknown = await squadStore.list().catch((error: unknown) => error);
      expect(schemaStore.isBehind(early)).toBe(true);
      expect(await schemaStore.migrate()).toMatchObject({ complete: true });
    });
    afterAll(() => seam.stop());
    define();
  });
}

/** Defines the same tests of the store twice: on the embedded SQLite, and on a real MariaDB where there is one. Its tables are there, and empty. */
export function describeOnEngines(what: string, define: () => void): void {
  describeOn(`${what} on SQLite`, async () => ({ kind: 'memory' }), define);
  if (!hasMariadb()) return;
  let server: Mariadb;
  beforeAll(async () => {
    server = await startMariadb();
  }, 60_000);
  afterAll(() => server.stop());
  describeOn(`${what} on MariaDB`, async () => ({ kind: 'mariadb', url: await server.createDatabase() }), define);
}
