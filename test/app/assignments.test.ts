import type { Snapshot } from '../../host/snapshot/types';
import type { Api } from '../../src/contract/endpoints';
import type { SquadRole } from '../../src/contract/roles';
import { readCsv } from '../../src/domain/csv';
import { NOW, type AppHost } from '../kit/app-host';
import { accessPlaybook, buildSealedSite, openSealedApp } from './access-site';

const dayMs = 86_400_000;
const day = (offset: number): string => new Date(NOW + offset * dayMs).toISOString().slice(0, 10);
type Wanted = Api['assignments.save']['input']['assignment'];

/** What each role asks, beside who holds it: no person in two squads, and not Product Manager and Tech Lead in one. */
const strictPlaybook = accessPlaybook
  .replace('- { id: filled, use: roles/filled }', (filled) =>
    [
      filled,
      ...['no-cumul', 'span'].map((use) => `- { id: ${use}, use: roles/${use} }`),
      '- { id: acknowledged, use: roles/acknowledged, with: { roles: [pm] } }',
    ].join('\n      '),
  )
  .replace('jiraRole: Product Manager\n', 'jiraRole: Product Manager\n    maxSquads: 1\n    notWith: [tech-lead]\n');

describe('assignments that people set', () => {
  let app: AppHost;
  let site: Snapshot;
  beforeEach(async () => {
    site = buildSealedSite();
    app = await openSealedApp(strictPlaybook, site);
    await app.sweep({ window: 'all' });
  });
  afterEach(() => app.stop());

  const wanted = (change: Partial<Wanted> = {}): Wanted => ({
    id: null,
    role: 'designer',
    accountId: 'crew',
    kind: 'holder',
    from: null,
    until: null,
    ...change,
  });
  const save = (change: Partial<Wanted> = {}, basedOn = 0, as = 'padmin', project = 'SEC') =>
    app.ask('assignments.save', { project, assignment: wanted(change), basedOn, lang: 'en' }, as);
  const list = (project = 'SEC') => app.get('assignments.list', { project, lang: 'en' });
  const roleOf = (roles: readonly SquadRole[], role: string) => {
    const found = roles.find((each) => each.role === role);
    return [found?.held, found?.holders.map(({ accountId, set }) => [accountId, set?.kind ?? 'jira'])];
  };
  const finding = async (check: string, project = 'SEC') => {
    const page = await app.get('squad.get', { project, lang: 'en' });
    return page.standards.flatMap(({ findings }) => findings).find((each) => each.check === check);
  };

  test('one that is saved counts at once: on the page, in the matrix and in the finding', async () => {
    expect(roleOf((await list()).roles, 'designer')).toEqual(['unknown', []]);
    expect(await finding('filled')).toMatchObject({ state: 'cant-tell' });
    const reply = await save({ from: day(0) });
    expect(reply).toMatchObject({ ok: true, value: { today: day(0), assignments: [{ role: 'designer', when: 'now', version: 1 }] } });
    const matrix = await app.get('roles.matrix', { squads: ['SEC'], lang: 'en' });
    const page = await app.get('squad.get', { project: 'SEC', lang: 'en' });
    for (const roles of [page.roles, matrix.squads[0]?.roles ?? [], (await list()).roles])
      expect(roleOf(roles, 'designer')).toEqual(['held', [['crew', 'holder']]]);
    expect(await finding('filled')).toMatchObject({ state: 'met' });
  });

  test('who saw an older version changes nothing, and nothing stands twice', async () => {
    await save({ from: day(-3) });
    const [first] = (await list()).assignments;
    const change = { id: first?.id ?? '', from: day(-3), until: day(5) };
    expect(await save(change, 1)).toMatchObject({ ok: true, value: { assignments: [{ until: day(5), version: 2 }] } });
    expect(await save({ ...change, until: day(9) }, 1)).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await save({ from: day(2) })).toMatchObject({
      ok: false,
      failure: { code: 'assignment-refused', values: { reason: 'overlap' } },
    });
    expect(await save({ ...change, role: 'pm' }, 2)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
    expect((await list()).assignments.map(({ until, version }) => [until, version])).toEqual([[day(5), 2]]);
  });

  test('what cannot be is refused with its reason, and nothing is stored', async () => {
    const reasons = [
      await save({ role: 'nobody' }),
      await save({ accountId: 'ghost' }),
      await save({ accountId: 'left' }),
      await save({ from: day(2), until: day(1) }),
      await save({ kind: 'cover' }),
    ].map((reply) => (reply.ok ? null : reply.failure.values.reason));
    expect(reasons).toEqual(['unknownrole', 'unknownperson', 'closed', 'dates', 'noend']);
    expect((await list()).assignments).toEqual([]);
  });

  test('an assignment of another squad is not to be had through one’s own, whatever is claimed', async () => {
    await save({ accountId: 'other' }, 0, 'admin', 'OTH');
    const [theirs] = (await list('OTH')).assignments;
    const id = theirs?.id ?? '';
    expect(await save({ id, accountId: 'other' }, 1)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await app.ask('assignments.end', { project: 'SEC', id, until: null, basedOn: 1, lang: 'en' }, 'padmin')).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
    expect(await app.ask('assignments.end', { project: 'OTH', id, until: null, basedOn: 1, lang: 'en' }, 'padmin')).toMatchObject({
      ok: false,
      failure: { code: 'forbidden' },
    });
    expect((await list('OTH')).assignments).toHaveLength(1);
  });

  test('one that has ended is history, and the vacancy began the day after', async () => {
    await save({ from: day(-20) });
    const [{ id = '' } = {}] = (await list()).assignments;
    const ended = await app.get('assignments.end', { project: 'SEC', id, until: day(-4), basedOn: 1, lang: 'en' });
    expect(ended.assignments).toMatchObject([{ when: 'past', until: day(-4) }]);
    const role = ended.roles.find((each) => each.role === 'designer');
    expect([role?.held, role?.since]).toEqual(['vacant', Date.parse(`${day(-3)}T00:00:00.000Z`)]);
    // Taken back before it began: no history, and the day is free again.
    const coming = await app.get('assignments.save', { project: 'SEC', assignment: wanted({ from: day(5) }), basedOn: 0, lang: 'en' });
    const next = coming.assignments.find(({ when }) => when === 'coming');
    await app.get('assignments.end', { project: 'SEC', id: next?.id ?? '', until: null, basedOn: 1, lang: 'en' });
    expect((await list()).assignments).toHaveLength(1);
    expect(await save({ from: day(5) })).toMatchObject({ ok: true });
    expect((await list()).assignments.map(({ when }) => when)).toEqual(['past', 'coming']);
  });

  test('a cover fills a role, shows as cover, and ends by itself', async () => {
    await save({ kind: 'cover', accountId: 'member', until: day(2) });
    expect(roleOf((await list()).roles, 'designer')).toEqual(['held', [['member', 'cover']]]);
    expect((await finding('filled'))?.notes).toContain('Held by cover for now: *Designer*.');
    await app.host.advance('3d');
    expect(roleOf((await list()).roles, 'designer')).toEqual(['vacant', []]);
    await app.sweep({ window: 'all' });
    expect(await finding('filled')).toMatchObject({ headline: 'One role is not held yet: *Designer*.' });
  });

  test('who leaves Jira leaves a vacancy with the next sweep', async () => {
    await save();
    const crew = site.users?.find(({ accountId }) => accountId === 'crew');
    if (crew) crew.active = false;
    await app.host.advance('1d');
    await app.sweep({ window: 'all' });
    const role = (await list()).roles.find((each) => each.role === 'designer');
    expect(role).toMatchObject({ held: 'inactive', holders: [{ accountId: 'crew', active: false }], since: NOW + dayMs });
    // The group behind the Tech Lead's Jira role has nobody else whose account is open.
    expect((await app.get('roles.matrix', { squads: ['SEC'], lang: 'en' })).vacancies).toBe(2);
  });

  test('holding two roles that exclude each other, or one in too many squads, is seen by all whom it concerns', async () => {
    await save({ role: 'tech-lead', accountId: 'holder' });
    expect((await list()).conflicts).toEqual([
      { squad: 'SEC', roles: ['pm', 'tech-lead'], person: { accountId: 'holder', name: 'Person holder' } },
    ]);
    expect(await finding('no-cumul')).toMatchObject({ measured: 'not-yet' });
    expect(await finding('span')).toMatchObject({ measured: 'met' });
    // Nobody in OTH did anything: that SEC now shares its Product Manager changes its finding too.
    await save({ role: 'pm', accountId: 'other' }, 0, 'padmin');
    expect([(await finding('span'))?.measured, (await finding('span', 'OTH'))?.measured]).toEqual(['not-yet', 'not-yet']);
    const { overloads, conflicts } = await app.get('roles.matrix', { lang: 'en' });
    expect(overloads).toEqual([{ role: 'pm', person: { accountId: 'other', name: 'Person other' }, squads: ['OTH', 'SEC'], max: 1 }]);
    expect(conflicts).toHaveLength(1);
    // Whoever sees one of the two squads alone sees no overload in it.
    expect((await app.get('roles.matrix', { lang: 'en' }, 'member')).overloads).toEqual([]);
  });

  test('the end of a sweep counts in how many squads people hold a role', async () => {
    const roles = site.projects.find(({ key }) => key === 'OTH')?.roles;
    if (roles) roles['Product Manager'] = [{ accountId: 'holder' }];
    await app.sweep({ window: 'all' });
    expect([(await finding('span'))?.measured, (await finding('span', 'OTH'))?.measured]).toEqual(['not-yet', 'not-yet']);
    if (roles) roles['Product Manager'] = [{ accountId: 'other' }];
    await app.sweep({ window: 'all' });
    expect([(await finding('span'))?.measured, (await finding('span', 'OTH'))?.measured]).toEqual(['met', 'met']);
  });

  test('only a holder says “I have read it”, once for each text of the card', async () => {
    const readingOf = async (reader: string) =>
      (await app.get('squad.get', { project: 'SEC', lang: 'en' }, reader)).roles.find(({ role }) => role === 'pm')?.reading ?? null;
    expect([await readingOf('member'), await readingOf('admin')]).toEqual([null, null]);
    const before = await readingOf('holder');
    expect(before).toMatchObject({ version: 1, readAt: null, readBefore: false });
    const say = (hash: string, as = 'holder', role = 'pm') => app.ask('roles.acknowledge', { project: 'SEC', role, hash }, as);
    expect(await finding('acknowledged')).toMatchObject({ measured: 'too-early' });
    for (const as of ['member', 'padmin', 'admin', 'crew'])
      expect(await say(before?.hash ?? '', as)).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await say('another text')).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect(await say(before?.hash ?? '')).toMatchObject({ ok: true, value: { version: 1, readAt: NOW, readBefore: true } });
    expect((await finding('acknowledged'))?.observed).toMatchObject({ n: 1, met: 1 });
    await app.host.advance('1d');
    await app.publish(
      strictPlaybook.replace('name: { en: Product Manager, fr: Product Manager }', '$&\n    purpose: Cares for the product'),
    );
    await app.settle();
    expect(await readingOf('holder')).toMatchObject({ version: 2, readAt: null, readBefore: true, since: NOW + dayMs });
    expect((await finding('acknowledged'))?.observed).toMatchObject({ n: 0 });
    // What is no part of the text asks nobody anew.
    await app.publish(
      strictPlaybook
        .replace('name: { en: Product Manager, fr: Product Manager }', '$&\n    purpose: Cares for the product')
        .replace('maxSquads: 1', 'maxSquads: 3'),
    );
    await app.settle();
    expect(await readingOf('holder')).toMatchObject({ version: 2 });
  });

  describe('as a table', () => {
    const take = (csv: string, as = 'ops') => app.ask('assignments.import', { csv, lang: 'en' }, as);
    const heading = 'squad,role,account,kind,from,until';

    test('is taken in by accounts and by names, and a second time changes nothing', async () => {
      const csv = `${heading}\nSEC,designer,crew,,${day(0)},\nOther crew,Designer,Person member,cover,,${day(9)}\n`;
      expect(await take(csv)).toEqual({ ok: true, value: { saved: 2, unchanged: 0 } });
      expect(await take(csv)).toEqual({ ok: true, value: { saved: 0, unchanged: 2 } });
      expect(await take(csv.replace(day(9), day(12)))).toEqual({ ok: true, value: { saved: 1, unchanged: 1 } });
      await app.settle();
      expect(roleOf((await list('OTH')).roles, 'designer')).toEqual(['held', [['member', 'cover']]]);
      expect((await list('OTH')).assignments).toMatchObject([{ until: day(12), version: 2 }]);
      // Every squad is judged by it without a sweep.
      expect(await finding('filled')).toMatchObject({ state: 'met' });
    });

    test('with an error stores nothing, and says where it is and what was expected', async () => {
      const csv = `${heading}\nSEC,designer,crew,,,\nSEC,designer,ghost,,,\nNONE,pm,crew,,2026-02-30,\nSEC,pm,left,,,\nSEC,designer,crew,,${day(3)},\n`;
      const reply = await take(csv);
      expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-table', values: { problems: 5 } } });
      const problems = reply.ok ? [] : (reply.failure.problems ?? []);
      expect(problems.map(({ line, column, path, code }) => [line, column, path, code])).toEqual([
        [3, 3, 'account', 'unknown-person'],
        [4, 1, 'squad', 'unknown-squad'],
        [4, 5, 'from', 'bad-day'],
        [5, 3, 'account', 'closed'],
        [6, 3, 'account', 'overlap'],
      ]);
      expect(problems[1]?.text).toBe('there is no squad “NONE”; expected: its key or its name');
      expect([(await list()).assignments, (await list('OTH')).assignments]).toEqual([[], []]);
    });

    test('what was given out can be taken in again and changes nothing', async () => {
      await save({ from: day(-1) });
      const { csv } = await app.get('roles.export', { lang: 'en' });
      expect(await take(csv)).toEqual({ ok: true, value: { saved: 0, unchanged: 1 } });
    });

    test('no cell of it is a formula, whatever people and squads are called', async () => {
      const crew = site.users?.find(({ accountId }) => accountId === 'crew');
      if (crew) crew.displayName = '=HYPERLINK("https://evil.example","Ann")';
      const project = site.projects.find(({ key }) => key === 'SEC');
      if (project) project.name = '@SUM(A1:A9)';
      await save();
      await app.sweep({ window: 'all' });
      const { csv } = await app.get('roles.export', { squads: ['SEC'], lang: 'en' });
      expect(csv).toContain("'=HYPERLINK");
      for (const line of csv.replace('\uFEFF', '').split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
      const read = readCsv(csv);
      expect(read.ok && read.rows.flatMap(({ cells }) => cells)).toContain('@SUM(A1:A9)');
    });
  });

  test('people are looked for as the one who asks', async () => {
    expect(await app.get('people.search', { project: 'SEC', query: 'crew' }, 'padmin')).toEqual({
      people: [{ accountId: 'crew', name: 'Person crew' }],
    });
  });
});
