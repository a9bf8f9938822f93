import { readCsv } from '../../src/domain/csv';
import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite, buildUser } from '../kit/site';
import { playbook } from './sites';

const roleIds = ['pm', 'designer', 'tech-lead', 'analyst'];
const rolesPlaybook = `${playbook}roles:
${roleIds.map((id) => `  - { id: ${id}, name: Role ${id}, jiraRole: Role ${id}, perSquad: { min: 1, max: 1 } }`).join('\n')}
`;
/** One role in four: of the first squad the first, of the second the second, and so on. */
const isVacant = (squad: number, role: number): boolean => squad % roleIds.length === role;
const keys = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH'];

function buildOffices() {
  const projects = keys.map((key, squad) =>
    buildProject(key, {
      name: `Squad ${key}`,
      roles: Object.fromEntries(
        roleIds.map((id, role) => {
          // Of every second vacancy somebody who left is still there.
          const account = isVacant(squad, role) ? (squad % 2 === 0 ? [] : [{ accountId: 'left' }]) : [{ accountId: `${key}-${id}` }];
          return [`Role ${id}`, account];
        }),
      ),
    }),
  );
  return buildSite({
    users: [
      buildUser('admin', { 'diapason:globalPermissions': ['ADMINISTER'] }),
      ...keys.flatMap((key) => roleIds.map((id) => buildUser(`${key}-${id}`))),
      buildUser('left', { active: false }),
      buildUser('helper'),
    ],
    projectroles: roleIds.map((id, index) => ({ id: 10_002 + index, name: `Role ${id}` })),
    projects,
    issues: new Map(keys.map((key): [string, []] => [key, []])),
  });
}

describe('with a vacancy in every fourth role', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(buildOffices(), 'admin');
    await app.publish(rolesPlaybook);
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  async function countEverywhere() {
    const matrix = await app.get('roles.matrix', { lang: 'en' });
    const pages = await Promise.all(keys.map((project) => app.get('squad.get', { project, lang: 'en' })));
    const settings = await Promise.all(keys.map((project) => app.get('assignments.list', { project, lang: 'en' })));
    const { csv } = await app.get('roles.export', { lang: 'en' });
    const read = readCsv(csv);
    const [heading, ...rows] = read.ok ? read.rows.map(({ cells }) => cells) : [];
    const of = (row: readonly string[], column: string): string => row[heading?.indexOf(column) ?? -1] ?? '';
    const isGap = (held: string): boolean => held === 'vacant' || held === 'inactive';
    const inTable = rows.filter((row) => isGap(of(row, 'state'))).map((row) => `${of(row, 'squad')} ${of(row, 'role')}`);
    const count = (lists: readonly (readonly { held: string }[])[]): number => lists.flat().filter(({ held }) => isGap(held)).length;
    return {
      told: matrix.vacancies,
      matrix: count(matrix.squads.map(({ roles }) => roles)),
      pages: count(pages.map(({ roles }) => roles)),
      settings: count(settings.map(({ roles }) => roles)),
      table: new Set(inTable).size,
    };
  }

  test('matrix, project pages, settings and table count the same', async () => {
    expect(await countEverywhere()).toEqual({ told: 8, matrix: 8, pages: 8, settings: 8, table: 8 });
  });

  test('and still do when one is covered, without a sweep in between', async () => {
    const until = '2026-12-31';
    await app.get('assignments.save', {
      ...{ project: 'AAA', basedOn: 0, lang: 'en' },
      assignment: { id: null, role: 'pm', accountId: 'helper', kind: 'cover', from: null, until },
    });
    expect(await countEverywhere()).toEqual({ told: 7, matrix: 7, pages: 7, settings: 7, table: 7 });
  });
});
