import type { EndpointName } from '../../src/contract/endpoints';
import { endpoints } from '../../src/contract/endpoints';
import type { Reply } from '../../src/contract/failure';
import type { AppHost } from '../kit/app-host';
import { may, payloads } from './access-table';
import { findTraces, readers, sealed, type Reader, startSealedApp } from './access-site';
import { readReport, readReportSquads } from '../kit/report';

const names = Object.keys(endpoints) as EndpointName[];

describe('who may see what', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startSealedApp();
  });
  afterAll(() => app.stop());

  const claims = { extension: { project: { id: sealed.id, key: 'SEC' }, issue: { key: 'SEC-1' }, accountId: 'member' } };
  const call = (name: EndpointName, payload: unknown, accountId: Reader, more: object = {}) =>
    app.host.invoke({ moduleKey: 'squad-standards', functionKey: name, payload, accountId, ...more }) as Promise<Reply<unknown>>;
  test.each(names)('%s answers those of the access table and refuses everybody else', async (name) => {
    const allowed: Reader[] = [];
    for (const reader of readers) {
      const reply = await call(name, payloads[name], reader);
      const refused = !reply.ok && reply.failure.code === 'forbidden';
      if (refused) expect(reply).toEqual({ ok: false, failure: { code: 'forbidden', values: {} } });
      else allowed.push(reader);
      // Whatever the browser claims of its page, its space, its reader: a refusal stays one.
      if (refused) expect(await call(name, payloads[name], reader, claims)).toEqual(reply);
    }
    expect(allowed).toEqual(readers.filter((reader) => may[name].includes(reader)));
    await app.settle();
  });

  test('who may not browse a squad and is in no audience finds nothing of it in any answer, whatever they ask and claim', async () => {
    const forged: [EndpointName, unknown][] = [
      ...names.map((name): [EndpointName, unknown] => [name, payloads[name]]),
      ['squad.get', { project: sealed.id, lang: 'fr' }],
      ['flow.get', { project: sealed.id, span: 'wide', lang: 'fr' }],
      ['flow.cases', { project: sealed.id, span: 'wide', flow: 'story', part: { kind: 'variant', stages: ['open', 'build', 'done'] } }],
      ['squad.card', { squad: sealed.id, lang: 'fr' }],
      ['roles.matrix', { lang: 'en' }],
      ['roles.matrix', { tribe: 'Hidden tribe', lang: 'en' }],
      ['roles.matrix', { squads: [sealed.id], roles: ['pm'], lang: 'en' }],
      ['roles.export', { lang: 'en' }],
      ['roles.export', { squads: [sealed.id], lang: 'fr' }],
      ['assignments.list', { project: sealed.id, lang: 'en' }],
      ['issue.panel', { issue: `${sealed.id}00001`, lang: 'en' }],
      ['issue.panel', { issue: '../project/SEC', lang: 'en' }],
    ];
    for (const reader of ['stranger', 'other', null] as const) {
      for (const [name, payload] of forged) {
        const reply = await call(name, payload, reader, claims);
        expect([reader, name, findTraces(reply)]).toEqual([reader, name, []]);
      }
    }
  });

  test('an account, a role or a right in the payload is none', async () => {
    for (const name of names) {
      for (const forged of [{ accountId: 'admin' }, { by: 'ops', as: 'product-ops' }, { jiraAdmin: true, productOps: true }]) {
        const reply = await call(name, { ...payloads[name], ...forged }, 'stranger');
        expect(reply).toMatchObject({ ok: false, failure: { code: 'invalid-input' } });
      }
    }
  });

  test('a name that no squad has and a squad that is hidden cannot be told apart', async () => {
    expect(await app.get('squad.card', { squad: 'SEC', lang: 'en' }, 'stranger')).toEqual(
      await app.get('squad.card', { squad: 'NONE', lang: 'en' }, 'stranger'),
    );
    const hiddenOf = async (squads: string[]) => (await app.get('roles.matrix', { squads, lang: 'en' }, 'stranger')).hidden;
    expect([await hiddenOf(['SEC']), await hiddenOf(['NONE']), await hiddenOf(['SEC', 'SEC', 'OTH'])]).toEqual([1, 1, 2]);
    for (const tribe of ['Hidden tribe', 'No tribe'])
      expect((await app.get('roles.matrix', { tribe, lang: 'en' }, 'stranger')).hidden).toBe(0);
    const refusals = await Promise.all(['SEC', 'NONE'].map((project) => call('squad.get', { project, lang: 'en' }, 'stranger')));
    expect(refusals[0]).toEqual(refusals[1]);
  });

  test('Product Ops, leadership, Jira administrators and the lead see states, figures and texts of a squad that they may not browse, and neither its work items nor links into its space', async () => {
    const whole = await app.get('squad.get', { project: 'SEC', lang: 'en' }, 'member');
    const evidenceOf = (page: typeof whole) => page.standards.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
    expect(evidenceOf(whole).length).toBeGreaterThan(0);
    for (const reader of ['ops', 'leader', 'admin', 'lead'] as const) {
      const page = await app.get('squad.get', { project: 'SEC', lang: 'en' }, reader);
      const shown = page.standards.map(({ id, state }) => [id, state]);
      expect(shown).toEqual(
        whole.standards
          .filter(({ mode }) => mode !== 'shadow' || reader === 'ops' || reader === 'admin')
          .map(({ id, state }) => [id, state]),
      );
      expect(JSON.stringify(page)).not.toMatch(/SEC-\d|\/browse\/|\/projects\/SEC/);
      expect(page.standards.flatMap(({ findings }) => findings.map(({ evidenceTotal }) => evidenceTotal))).not.toContainEqual(
        expect.any(Number),
      );
      expect(page.steps.map(({ link }) => link)).toEqual(page.steps.map(() => null));
      const etat = await app.get('etat-des-lieux.get', { project: 'SEC', lang: 'en' }, reader);
      expect(etat).toEqual(await app.get('etat-des-lieux.get', { project: 'SEC', lang: 'en' }, 'member'));
      expect(etat.now?.issues).toBeGreaterThan(0);
      expect(JSON.stringify(etat)).not.toMatch(/SEC-\d|\/browse\//);
      const squads = await readReportSquads(app, reader);
      // A lead has the squads that they lead, and no other.
      const others = reader === 'lead' ? [] : [['OTH', false]];
      expect(squads.map(({ key, mayOpen }) => [key, mayOpen])).toEqual([...others, ['SEC', false]]);
    }
    expect(JSON.stringify(await app.get('audit.get', { lang: 'en', after: null }, 'ops'))).not.toMatch(/SEC-\d|OTH-\d/);
  });

  test('everybody else has the adoption of the squads that they work in, and of no other', async () => {
    const keysOf = async (reader: string) => {
      const [report, squads] = [await readReport(app, reader), await readReportSquads(app, reader)];
      expect(report.audience).toBe('own');
      for (const { counts } of report.standards) expect(counts.inScope).toBe(squads.length);
      return squads.map(({ key }) => key);
    };
    // The role holder may browse the squad, but neither creates work items in it nor administers it.
    expect([
      await keysOf('stranger'),
      await keysOf('other'),
      await keysOf('member'),
      await keysOf('padmin'),
      await keysOf('holder'),
    ]).toEqual([[], ['OTH'], ['SEC'], ['SEC'], []]);
  });

  test('the pages are told what the reader may do here', async () => {
    const flags = async (reader: string) => {
      const { jiraAdmin, productOps, leadership, leads } = await app.get('session.get', {}, reader);
      return [jiraAdmin, productOps, leadership, leads];
    };
    expect(await Promise.all(['admin', 'ops', 'leader', 'lead', 'member'].map(flags))).toEqual([
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
      [false, false, false, false],
    ]);
  });

  test('an export shows what its reader may see, and nothing when it knows no reader', async () => {
    const write = async (moduleKey: string, config: Record<string, unknown>, accountId: Reader) =>
      JSON.stringify(await app.host.exportMacro({ moduleKey, exportType: 'pdf', accountId, extension: {}, config, locale: 'en-US' }));
    for (const [moduleKey, config] of [
      ['squad-card', { squad: 'SEC' }],
      ['role-assignments', { squads: ['SEC'] }],
      ['role-assignments', {}],
    ] as const) {
      expect(await write(moduleKey, config, 'member')).toContain('Sealed crew');
      for (const reader of ['stranger', 'other', null] as const) {
        const document = await write(moduleKey, config, reader);
        expect(JSON.parse(document)).toMatchObject({ type: 'doc', version: 1 });
        expect([moduleKey, reader, findTraces(JSON.parse(document))]).toEqual([moduleKey, reader, []]);
      }
    }
    expect(await write('role-assignments', {}, null)).not.toContain('Other crew');
  });
});
