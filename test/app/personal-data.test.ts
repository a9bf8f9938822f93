import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Snapshot } from '../../host/snapshot/types';
import { personalColumns } from '../../src/adapters/sql/personal-columns';
import { privacyTables } from '../../src/contract/privacy';
import { startApp, type AppHost } from '../kit/app-host';
import { buildProject, buildSite, buildUser } from '../kit/site';
import { accessPlaybook } from './access-site';
import { buildStories } from './sites';

/** Accounts as Atlassian writes them; the names are theirs alone. */
const gone = { id: '712020:0a1b2c3d-1111-4222-8333-00000000000a', name: 'Zéphyrine Quillfeather' };
const moved = { id: '5b10a2844c20165700ede21b', name: 'Barnaby Old-Name' };
const admin = '5b10a2844c20165700ede21c';

function buildOffice(): Snapshot {
  const project = buildProject('ABC', {
    roles: {
      Administrators: [{ accountId: gone.id }],
      'Product Manager': [{ accountId: gone.id }, { accountId: moved.id }],
      'Tech Lead': [{ accountId: gone.id }],
    },
  });
  return buildSite({
    users: [
      buildUser(admin, { 'diapason:globalPermissions': ['ADMINISTER'] }),
      buildUser(gone.id, { displayName: gone.name, 'diapason:globalPermissions': ['ADMINISTER'] }),
      buildUser(moved.id, { displayName: moved.name }),
    ],
    projectroles: ['Administrators', 'Product Manager', 'Tech Lead'].map((name, index) => ({ id: 10_002 + index, name })),
    projects: [project],
    issues: new Map([['ABC', buildStories(project, 3)]]),
  });
}
/** A standard that belongs to somebody by account, as its text says. */
const ownedPlaybook = accessPlaybook.replace('area: roles\n', `area: roles\n    owner: "${gone.id}"\n`);

describe('accounts that Atlassian reports closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'diapason-accounts-'));
  const path = join(folder, 'site.db');
  const site = buildOffice();
  let app: AppHost;
  beforeAll(async () => {
    app = await startApp(site, admin, { sql: { kind: 'file', path } });
    await app.get('playbook.import', { yaml: ownedPlaybook, basedOn: null, lang: 'en' }, gone.id);
    await app.sweep({ window: 'all' });
    const lead = { accountId: gone.id, name: gone.name };
    await app.get('squad-admin.save', { orders: [{ apply: ['ABC'], decision: { do: 'set', lead } }], basedOn: {} });
    const assignment = { id: null, role: 'designer', accountId: gone.id, kind: 'holder', from: null, until: null } as const;
    await app.get('assignments.save', { project: 'ABC', assignment, basedOn: 0, lang: 'en' });
    const page = await app.get('squad.get', { project: 'ABC', lang: 'en' }, gone.id);
    await app.get('roles.acknowledge', { project: 'ABC', role: 'pm', hash: page.roles[0]?.reading?.hash ?? '' }, gone.id);
    await app.get('draft.start-from', { source: { kind: 'published' }, replacing: null, lang: 'en' }, gone.id);
    await app.get('draft.save-part', { part: { kind: 'vision' }, base: null, value: { text: 'Ours', by: gone.id }, lang: 'en' }, gone.id);
    const evidence = `https://example.com/people/${gone.id}`;
    const saying = { kind: 'tool' as const, subject: 'notes', tools: ['Pen'], on: null, until: null, evidence };
    await app.get('attestations.say', { project: 'ABC', saying, basedOn: 0, lang: 'en' });
    const { draft } = await app.get('draft.get', { lang: 'en' });
    await app.get('replay.start', { version: draft?.version ?? 0, lang: 'en' }, gone.id);
    await app.settle();
    const asked = { project: 'ABC', standard: 'review-before-done', lang: 'en' } as const;
    const words = { category: 'imposed', reason: 'Law', practice: 'By hand', lastDay: '2026-07-01' } as const;
    await app.get('waiver.ask', { ...asked, ...words, check: null }, gone.id);
    const why = { check: 'path', reason: 'wrong-evidence', text: 'Not so', link: null } as const;
    await app.get('contest.ask', { ...asked, ...why }, gone.id);
    const plan = { waves: [], milestones: [], lastDay: null, askDays: 14 };
    await app.get('rollout.save', { rollout: null, standard: 'review-before-done', plan, basedOn: 0, lang: 'en' }, gone.id);
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  /** Every column of the store in which a text stands, as `table.column`. */
  function findInStore(text: string): string[] {
    const database = new Database(path, { readonly: true });
    try {
      return privacyTables
        .flatMap(({ table, columns }) => {
          const rows = database.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
          return columns.flatMap((column) => (rows.some((row) => String(row[column]).includes(text)) ? [`${table}.${column}`] : []));
        })
        .sort();
    } finally {
      database.close();
    }
  }

  test('every column in which an account may stand is known to the report and told of on the privacy page', () => {
    const listed = personalColumns.map(({ table, column }) => `${table}.${column}`).sort();
    const told = privacyTables.flatMap(({ table, personal }) => (personal ? personal.columns.map((column) => `${table}.${column}`) : []));
    // A name stands beside an account and goes with it.
    expect(listed).toEqual(told.filter((place) => place !== 'assignment.name').sort());
    // Whoever did all there is to do stands in every one of them; a draft has its source only until somebody changes it.
    expect(findInStore(gone.id)).toEqual(listed.filter((place) => place !== 'playbook_draft.source'));
  });

  test('give way to a pseudonym within a week, everywhere, and stay away when Jira still names them', async () => {
    app.host.changeAccount({ accountId: gone.id, status: 'closed' });
    await app.host.advance('7d');
    await app.host.fire('hourly');
    await app.settle();
    expect([findInStore(gone.id), findInStore(gone.name)]).toEqual([[], []]);
    await app.sweep({ window: 'all' });
    expect([findInStore(gone.id), findInStore(gone.name)]).toEqual([[], []]);
    const page = await app.get('squad.get', { project: 'ABC', lang: 'en' });
    const techLead = page.roles.find(({ role }) => role === 'tech-lead');
    expect([techLead?.held, techLead?.holders.map(({ name, active }) => [name, active])]).toEqual(['inactive', [['Former user', false]]]);
    // What they did is still whole: the playbook reads, and the draft is there.
    expect((await app.get('playbook.get', { lang: 'en' })).current?.version).toBe(1);
    expect((await app.get('draft.get', { lang: 'en' })).draft).not.toBeNull();
  });

  test('are one and the same pseudonym wherever they stood', async () => {
    const { assignments } = await app.get('assignments.list', { project: 'ABC', lang: 'en' });
    const pseudonym = assignments[0]?.person.accountId ?? '';
    expect(pseudonym).toMatch(/^former-/);
    expect(findInStore(pseudonym)).toEqual(
      expect.arrayContaining([
        'assignment.account_id',
        'acknowledgement.account_id',
        'playbook_version.published_by',
        'setting.body',
        'squad.composition',
        'squad_fact.body',
      ]),
    );
  });

  test('people who changed their name are told by the new one, and nothing else changes', async () => {
    const user = site.users?.find(({ accountId }) => accountId === moved.id);
    if (user) user.displayName = 'Barnaby New-Name';
    app.host.changeAccount({ accountId: moved.id, status: 'updated' });
    await app.host.advance('7d');
    await app.host.fire('hourly');
    expect([findInStore('Old-Name'), findInStore(moved.id)]).toEqual([[], ['squad_fact.body']]);
  });
});
