import type { Api } from '../../src/contract/endpoints';
import type { Snapshot } from '../../host/snapshot/types';
import { readCsv } from '../../src/domain/csv';
import { NOW, type AppHost } from '../kit/app-host';
import { accessPlaybook, buildSealedSite, openSealedApp } from './access-site';

const dayMs = 86_400_000;
const day = (offset: number): string => new Date(NOW + offset * dayMs).toISOString().slice(0, 10);
type Saying = Api['attestations.say']['input']['saying'];

const statement = 'We met two users.';
const askingPlaybook = accessPlaybook.replace(
  '  - id: in-the-dark\n',
  (next) => `  - id: common-tools
    title: { en: One place for each use, fr: Un seul endroit par usage }
    checks:
      - { id: notes-tool, use: tools/attested, with: { purpose: notes, tools: [Pen], days: 90 } }
  - id: users
    title: { en: We meet users, fr: On rencontre des utilisateurs }
    checks:
      - { id: met, use: attest/confirmed, with: { statement: { en: ${statement}, fr: On a rencontré deux utilisateurs. }, days: 45 } }
${next}`,
);

describe('what squads say of themselves', () => {
  let app: AppHost;
  let site: Snapshot;
  beforeAll(async () => {
    site = buildSealedSite();
    app = await openSealedApp(askingPlaybook, site);
    await app.sweep({ window: 'all' });
  });
  afterAll(() => app.stop());

  const saying = (change: Partial<Saying> = {}): Saying => ({
    ...{ kind: 'tool', subject: 'notes', tools: ['Pen'], on: null, until: null, evidence: null },
    ...change,
  });
  const say = (change: Partial<Saying>, basedOn: number, as = 'holder') =>
    app.ask('attestations.say', { project: 'SEC', saying: saying(change), basedOn, lang: 'en' }, as);
  const list = (project = 'SEC') => app.get('attestations.list', { project, lang: 'en' });
  const about = async (kind: 'tool' | 'statement') => {
    const found = (await list()).declarations.find((each) => each.kind === kind);
    if (!found) throw new Error(`nothing is asked of kind ${kind}`);
    return found;
  };
  const finding = async (check: string, project = 'SEC', as = 'admin') => {
    const page = await app.get('squad.get', { project, lang: 'en' }, as);
    return page.standards.flatMap(({ findings }) => findings).find((each) => each.check === check);
  };

  test('before anybody has said anything, nobody can tell; the way to say it stands beside it', async () => {
    expect(await finding('notes-tool')).toMatchObject({ state: 'cant-tell' });
    const link = { module: { key: 'declarations', project: 'SEC' } };
    expect((await finding('met', 'SEC', 'holder'))?.fixes[0]).toMatchObject({ who: 'squad', link });
    const mayAttest = async (as: string) => (await app.get('squad.get', { project: 'SEC', lang: 'en' }, as)).mayAttest;
    expect([await mayAttest('holder'), await mayAttest('padmin'), await mayAttest('member')]).toEqual([true, true, false]);
    expect(
      (await list()).declarations.map(({ kind, name, agreed, asked, days, standing, version }) => [
        kind,
        name,
        agreed,
        asked.length,
        days,
        standing,
        version,
      ]),
    ).toEqual([
      ['tool', 'Notes', ['Pen'], 1, 90, 'silent', 0],
      ['statement', statement, [], 1, 45, 'silent', 0],
    ]);
  });

  test('a role holder who does not administer the space says it, and it counts at once', async () => {
    const reply = await say({ tools: ['Pen'], on: day(-10), evidence: 'https://example.com/notes' }, 0);
    expect(reply).toMatchObject({ ok: true, value: { declarations: [{ standing: 'stands', version: 1, countsUntil: day(80) }, {}] } });
    expect(await finding('notes-tool')).toMatchObject({ state: 'met', observed: { n: 1, met: 1 } });
    // Silence says something now, of the same squad at once, of the others with the next sweep.
    expect(await finding('met')).toMatchObject({ state: 'not-yet' });
    expect(await finding('notes-tool', 'OTH')).toMatchObject({ state: 'cant-tell' });
  });

  test('who saw less than there is changes nothing', async () => {
    expect(await say({ tools: ['Chalk'] }, 0)).toMatchObject({ ok: false, failure: { code: 'conflict', values: { current: 1 } } });
    expect(await finding('notes-tool')).toMatchObject({ state: 'met' });
  });

  test.each<[Partial<Saying>, string]>([
    [{ subject: 'nothing' }, 'unknown'],
    [{ tools: [] }, 'tools'],
    [{ on: day(1) }, 'future'],
    [{ on: day(-11) }, 'earlier'],
    [{ until: day(-1) }, 'dates'],
  ])('%j cannot be said: %s', async (change, reason) => {
    const basedOn = change.subject === undefined ? 1 : 0;
    expect(await say(change, basedOn)).toMatchObject({ ok: false, failure: { code: 'declaration-refused', values: { reason } } });
  });

  test('an address that is none is not taken', async () => {
    for (const evidence of ['javascript:alert(1)', 'notes'])
      expect(await say({ evidence }, 1)).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
  });

  test('another tool differs; the history keeps both, and nobody by name', async () => {
    await say({ tools: ['Chalk', 'Pen'] }, 1);
    expect(await finding('notes-tool')).toMatchObject({
      state: 'not-yet',
      headline: '*Chalk* and *Pen* serve here for *Notes*; *Pen* is agreed.',
    });
    const { standing, past, version } = await about('tool');
    expect([standing, version, past.map(({ tools, on }) => [tools, on])]).toEqual(['differs', 2, [[['Pen'], day(-10)]]]);
    expect(JSON.stringify(await list())).not.toMatch(/holder|padmin/);
  });

  test('what is taken back is not said any more, and stays in the history', async () => {
    const taken = { project: 'SEC', kind: 'tool', subject: 'notes', lang: 'en' } as const;
    expect(await app.ask('attestations.take-back', { ...taken, basedOn: 1 }, 'padmin')).toMatchObject({ ok: false });
    await app.get('attestations.take-back', { ...taken, basedOn: 2 }, 'padmin');
    expect(await finding('notes-tool')).toMatchObject({
      state: 'not-yet',
      headline: 'Which tool serves here for *Notes* has not been said yet.',
    });
    const { standing, past, version } = await about('tool');
    expect([standing, version, past.map(({ takenBack }) => takenBack)]).toEqual(['silent', 3, [true, false, false]]);
  });

  test('a statement is confirmed, lapses after its days, and is asked again in another wording', async () => {
    const { subject } = await about('statement');
    await say({ kind: 'statement', subject, tools: [], on: day(-45) }, 0);
    expect(await finding('met')).toMatchObject({ state: 'met' });
    await app.host.advance('1d');
    await app.sweep({ window: 'all' });
    expect(await finding('met')).toMatchObject({ state: 'not-yet' });
    expect(await about('statement')).toMatchObject({ standing: 'lapsed', countsUntil: day(0) });
    await say({ kind: 'statement', subject, tools: [] }, 1);
    expect(await finding('met')).toMatchObject({ state: 'met' });
    await app.publish(askingPlaybook.replace(statement, 'We met three users.'));
    await app.settle();
    expect(await finding('met')).toMatchObject({ state: 'not-yet' });
    // What was confirmed can still be read, as it read then.
    expect((await list()).declarations.map(({ name, standing }) => [name, standing])).toEqual([
      ['Notes', 'silent'],
      ['We met three users.', 'silent'],
      [statement, 'stands'],
    ]);
  });

  test('a moment of the past is judged by what was said then', async () => {
    await app.sweep({ window: 'all', asOf: new Date(NOW - 5 * dayMs).toISOString() });
    expect(await finding('notes-tool')).toMatchObject({ state: 'met' });
    await app.sweep({ window: 'all' });
    expect(await finding('notes-tool')).toMatchObject({ state: 'not-yet' });
  });

  test('Product Ops sees all squads beside each other, and takes the table along', async () => {
    const oth = { project: 'OTH', saying: saying({ tools: ['=cmd()'] }), basedOn: 0, lang: 'en' } as const;
    await app.get('attestations.say', { ...oth, saying: { ...oth.saying, tools: [...oth.saying.tools] } }, 'ops');
    const overview = await app.get('attestations.overview', { lang: 'en' }, 'ops');
    expect(overview.subjects.map(({ name }) => name)).toEqual(['Notes', 'We met three users.']);
    expect(overview.squads.map(({ key, said }) => [key, said.map(({ standing, tools }) => [standing, tools])])).toEqual([
      [
        'OTH',
        [
          ['differs', ['=cmd()']],
          ['silent', []],
        ],
      ],
      [
        'SEC',
        [
          ['silent', []],
          ['silent', []],
        ],
      ],
    ]);
    const { csv } = await app.get('attestations.export', { lang: 'en' }, 'ops');
    expect(csv).toContain("'=cmd()");
    const table = readCsv(csv);
    expect(table.ok && table.rows).toHaveLength(5);
  });
});
