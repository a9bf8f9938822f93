import type { Api } from '../../src/contract/endpoints';
import { startApp, type AppHost } from '../kit/app-host';
import { buildTwoSquads, playbook } from './sites';

const lang = 'en';
type Part = Api['draft.save-part']['input']['part'];
const review: Part = { kind: 'standard', id: 'review-before-done' };

describe('the draft of the next playbook', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
    await app.get('access.save', { productOps: [], leadership: [], basedOn: 0 });
  });
  afterEach(() => app.stop());

  const start = async (source: Api['draft.start-from']['input']['source'], replacing: number | null = null) =>
    (await app.get('draft.start-from', { source, replacing, lang })).draft;
  const read = async () => {
    const { draft } = await app.get('draft.get', { lang });
    if (!draft) throw new Error('there is no draft');
    return draft;
  };
  const save = (part: Part, base: unknown, value: unknown, language: 'en' | 'fr' = lang) =>
    app.get('draft.save-part', { part, base, value, lang: language });
  async function partOf(id: string): Promise<Record<string, unknown>> {
    const standards = (await read()).document.standards as Record<string, unknown>[];
    const found = standards.find((standard) => standard.id === id);
    if (!found) throw new Error(`no standard ${id}`);
    return found;
  }

  test('is there for all editors once it was started, from the playbook, a starter, nothing or a file', async () => {
    expect(await app.get('draft.get', { lang })).toEqual({ draft: null });
    for (const name of ['draft.problems', 'draft.export'] as const)
      expect(await app.ask(name, name === 'draft.export' ? {} : { lang })).toMatchObject({
        failure: { code: 'not-found' },
      });
    expect(await app.ask('draft.start-from', { source: { kind: 'published' }, replacing: null, lang })).toMatchObject({
      failure: { code: 'not-found' },
    });
    await app.publish(playbook);
    const first = await start({ kind: 'published' });
    expect(first).toMatchObject({
      version: 1,
      basedOn: 1,
      published: 1,
      problems: [],
      changedBy: { accountId: 'admin', name: expect.any(String) },
    });
    expect(first.outline.map(({ part, mode, change }) => [part.id, mode, change])).toEqual([
      ['story', null, null],
      ['review-before-done', 'counted', null],
      ['space-findable', 'counted', null],
    ]);
    expect((await app.get('draft.export', {})).yaml).toBe(playbook);
    expect(await start({ kind: 'empty' }, 1)).toMatchObject({ version: 2, basedOn: null, problems: [], document: { id: 'playbook' } });
    const starter = await start({ kind: 'starter', id: 'product-flow' }, 2);
    expect(starter).toMatchObject({ version: 3, problems: [] });
    expect(starter.cost).toMatchObject({ said: 3, unsaid: 0 });
    expect(starter.cost.minutesPerMonth).toBeGreaterThan(0);
    // A second editor who saw an earlier draft does not throw this one away.
    for (const replacing of [null, 1])
      expect(await app.ask('draft.start-from', { source: { kind: 'empty' }, replacing, lang })).toMatchObject({
        failure: { code: 'conflict' },
      });
    expect(await app.ask('draft.discard', { version: 2 })).toMatchObject({ failure: { code: 'conflict' } });
    await app.get('draft.discard', { version: 3 });
    expect(await app.get('draft.get', { lang })).toEqual({ draft: null });
    expect((await start({ kind: 'empty' })).version).toBe(5);
  });

  test('takes a file with errors, keeps all of it and says at which place what is wrong; only what cannot be read is refused', async () => {
    const broken = playbook.replace('build: [review]', 'build: [revue]').replace('id: space-findable', 'id: review-before-done');
    const draft = await start({ kind: 'yaml', yaml: `${broken}extra: { kept: yes }\n` });
    expect(draft.problems.map(({ code, path, part }) => [code, path, part])).toEqual([
      ['unknown-key', 'extra', { kind: 'other', id: 'extra' }],
      ['duplicate-id', 'standards[1].id', { kind: 'standard', id: '#1' }],
      ['unknown-reference', 'flows[0].moves.build[0]', { kind: 'flow', id: 'story' }],
    ]);
    expect(draft.document).toMatchObject({ extra: { kept: 'yes' } });
    expect(draft.outline.map(({ part, problems }) => [part.id, problems])).toEqual([
      ['story', 1],
      ['review-before-done', 0],
      ['#1', 1],
    ]);
    const french = (await app.get('draft.problems', { lang: 'fr' })).problems;
    expect(french.map(({ code }) => code)).toEqual(draft.problems.map(({ code }) => code));
    expect(french[0]?.text).not.toBe(draft.problems[0]?.text);
    expect(await app.ask('draft.publish', { version: 1, published: null, lang })).toMatchObject({ failure: { code: 'invalid-playbook' } });
    expect(await app.ask('replay.start', { version: 1, lang })).toMatchObject({ failure: { code: 'invalid-playbook' } });

    // Each problem can be put right where it is.
    const second = (draft.document.standards as Record<string, unknown>[])[1];
    expect(await save({ kind: 'standard', id: '#1' }, second, { ...second, id: 'findable' })).toMatchObject({
      outcome: 'saved',
      part: { id: 'findable' },
    });
    await save({ kind: 'other', id: 'extra' }, { kept: 'yes' }, null);
    const [flow] = draft.document.flows as { moves: object }[];
    const moves = { ...flow?.moves, build: ['review'] };
    expect(await save({ kind: 'flow', id: 'story' }, flow, { ...flow, moves })).toMatchObject({ state: { problems: [], version: 4 } });

    for (const yaml of ['stages: [', 'id: a\nid: b\n', '- a\n- b\n', 'standards: none\n']) {
      const reply = await app.ask('draft.start-from', { source: { kind: 'yaml', yaml }, replacing: 4, lang });
      expect([yaml, reply]).toMatchObject([
        yaml,
        { failure: { code: 'invalid-playbook', problems: expect.arrayContaining([expect.anything()]) } },
      ]);
    }
  });

  test('two editors of different parts lose nothing; of the same part the second is told what changed, and nothing is overwritten', async () => {
    await app.publish(playbook);
    await start({ kind: 'published' });
    const seen = await partOf('review-before-done');
    const findable = await partOf('space-findable');
    const [path, fit] = seen.checks as Record<string, unknown>[];
    const lowered = { ...seen, checks: [{ ...path, with: { flow: 'story', stage: 'review', atLeast: 0.8 } }, fit], mode: 'required' };

    expect(await save(review, seen, lowered)).toMatchObject({ outcome: 'saved', state: { version: 2 } });
    expect(await save({ kind: 'standard', id: 'space-findable' }, findable, { ...findable, mode: 'advice' })).toMatchObject({
      outcome: 'saved',
      state: { version: 3 },
    });
    const mine = { ...seen, title: { en: 'Reviewed first', fr: 'Relu d’abord' } };
    const told = await save(review, seen, mine);
    expect(told).toMatchObject({ outcome: 'conflict', stored: lowered, changedBy: { accountId: 'admin' }, state: { version: 3 } });
    if (told.outcome !== 'conflict') throw new Error('expected a conflict');
    expect(told.changes.map(({ text }) => text)).toEqual([
      'Standard *Reviewed before done*: check *passes-review* · atLeast: 0.9 → 0.8; mode: required',
    ]);
    const french = await save(review, seen, mine, 'fr');
    expect(french.outcome === 'conflict' && french.changes[0]?.text.replaceAll('\u00a0', '~')).toBe(
      'Standard *Revu avant la fin*~: critère *passes-review* · atLeast~: 0,9 → 0,8~; mode~: requis',
    );
    expect(await partOf('review-before-done')).toEqual(lowered);
    expect(await partOf('space-findable')).toMatchObject({ mode: 'advice' });

    // The same words saved twice are no conflict, and removing what somebody changed is one.
    expect(await save(review, seen, lowered)).toMatchObject({ outcome: 'saved', state: { version: 3 } });
    expect(await save(review, seen, null)).toMatchObject({ outcome: 'conflict' });
    expect(await save(review, lowered, null)).toMatchObject({ outcome: 'saved' });
    const gone = await save(review, lowered, mine);
    expect(gone).toMatchObject({ outcome: 'conflict', stored: null });
    expect(gone.outcome === 'conflict' && gone.changes.map(({ kind }) => kind)).toEqual(['removed']);
    expect(await save(review, null, mine)).toMatchObject({ outcome: 'saved' });
    // It was taken out and came back: at the end, and the order can be put right.
    expect((await read()).outline.map(({ part }) => part.id)).toEqual(['story', 'space-findable', 'review-before-done']);
    const order: Part = { kind: 'order', id: 'standards' };
    await save(order, ['space-findable', 'review-before-done'], ['review-before-done', 'space-findable']);
    expect((await read()).outline.map(({ part }) => part.id)).toEqual(['story', 'review-before-done', 'space-findable']);
    for (const part of [{ kind: 'standard' }, { kind: 'vision', id: 'x' }, { kind: 'other', id: 'roles' }] as const)
      expect(await app.ask('draft.save-part', { part, base: null, value: 1, lang })).toMatchObject({ failure: { code: 'invalid-input' } });
  });

  test('saves of different parts at the same moment all arrive', async () => {
    await app.publish(playbook);
    await start({ kind: 'published' });
    const parts: Part[] = [{ kind: 'vision' }, { kind: 'role', id: 'pm' }, { kind: 'role', id: 'designer' }, { kind: 'tools' }];
    const values = [{ text: 'Ours' }, { id: 'pm', name: 'PM' }, { id: 'designer', name: 'Designer' }, []];
    const outcomes = await Promise.all(parts.map((part, index) => save(part, null, values[index])));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['saved', 'saved', 'saved', 'saved']);
    const { document, stamps } = await read();
    expect(document).toMatchObject({ vision: { text: 'Ours' } });
    expect((document.roles as { id: string }[]).map(({ id }) => id).sort()).toEqual(['designer', 'pm']);
    expect(stamps.length).toBeGreaterThanOrEqual(3);
  });

  test('is published as the next version with the day of the standards that come into force, and only as the editor saw it', async () => {
    const drafted = playbook.replace('area: tooling', 'area: tooling\n    mode: draft');
    await app.publish(drafted);
    await start({ kind: 'published' });
    const findable = await partOf('space-findable');
    await save({ kind: 'standard', id: 'space-findable' }, findable, { ...findable, mode: 'counted' });
    expect(await app.ask('draft.publish', { version: 1, published: 1, lang })).toMatchObject({ failure: { code: 'conflict' } });
    expect(await app.ask('draft.publish', { version: 2, published: null, lang })).toMatchObject({ failure: { code: 'conflict' } });
    await app.get('playbook.import', { yaml: `# mine\n${drafted}`, basedOn: 1, lang });
    expect(await app.ask('draft.publish', { version: 2, published: 1, lang })).toMatchObject({ failure: { code: 'conflict' } });
    expect(await read()).toMatchObject({ basedOn: 1, published: 2 });

    expect(await app.get('draft.publish', { version: 2, published: 2, lang })).toMatchObject({ current: { version: 3, standards: 2 } });
    expect(await app.get('draft.get', { lang })).toEqual({ draft: null });
    expect((await app.get('playbook.export', {})).yaml).toContain('since: 2026-06-01');
    const { changes } = await app.get('playbook.diff', { from: { kind: 'version', version: 2 }, to: { kind: 'published' }, lang });
    expect(changes.map(({ text }) => text)).toEqual([
      'Standard *The space can be found*: mode: draft → counted; in force since: 2026-06-01',
    ]);
    const { versions, next } = await app.get('playbook.versions', { before: null, lang });
    expect(versions.map(({ version, publishedBy }) => [version, publishedBy.accountId])).toEqual([
      [3, 'admin'],
      [2, 'admin'],
      [1, 'admin'],
    ]);
    expect(next).toBeNull();
    expect((await app.get('playbook.versions', { before: 3, lang })).versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await app.ask('playbook.diff', { from: { kind: 'version', version: 9 }, to: { kind: 'published' }, lang })).toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('published unchanged, a file stays word for word', async () => {
    const dated = `# Ours.\n${playbook.replaceAll('version: 1\n', 'version: 1\n    since: 2026-01-01\n')}`;
    await start({ kind: 'yaml', yaml: dated });
    await app.get('draft.publish', { version: 1, published: null, lang });
    expect((await app.get('playbook.export', {})).yaml).toBe(dated);
  });

  test('after publishing all squads are judged by the new playbook, without a call to Jira', async () => {
    await app.publish(playbook);
    await app.sweep();
    await start({ kind: 'published' });
    const seen = await partOf('space-findable');
    await save({ kind: 'standard', id: 'space-findable' }, seen, { ...seen, id: 'findable' });
    await app.get('draft.publish', { version: 2, published: 1, lang });
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'rejudge', state: 'running' });
    const before = app.host.meter().restCalls;
    while (await app.host.step());
    expect(app.host.meter().restCalls).toBe(before);
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({
      kind: 'rejudge',
      state: 'done',
      progress: 1,
      squads: { total: 2, done: 2 },
    });
    const { squads } = await app.get('audit.get', { lang, after: null });
    expect(squads.map(({ findings }) => [...new Set(findings.map(({ standard }) => standard))])).toEqual([
      ['findable', 'review-before-done'],
      ['findable', 'review-before-done'],
    ]);
  });

  test('a sweep takes the place of judging again, and one that was under way is followed by it', async () => {
    await app.publish(playbook);
    await app.sweep();
    await app.publish(playbook.replace('atLeast: 0.9', 'atLeast: 0.5'));
    expect((await app.get('sweep.get', {})).sweep?.kind).toBe('rejudge');
    await app.sweep({ kind: 'incremental' });
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'incremental', state: 'done' });
    await app.get('sweep.start', { kind: 'incremental' });
    await app.publish(playbook);
    await app.settle();
    expect((await app.get('sweep.get', {})).sweep?.kind).toBe('incremental');
    await app.host.advance(3_600_000);
    await app.settle();
    expect((await app.get('sweep.get', {})).sweep).toMatchObject({ kind: 'rejudge', state: 'done' });
    // It is caught up with: nothing more is begun.
    const id = (await app.get('sweep.get', {})).sweep?.id;
    await app.host.advance(3_600_000);
    expect((await app.get('sweep.get', {})).sweep?.id).toBe(id);
  });
});
