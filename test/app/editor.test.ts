import type { Api } from '../../src/contract/endpoints';
import catalogue from '../../locales/en-US.json';
import { startApp, type AppHost } from '../kit/app-host';
import { buildTwoSquads, playbook } from './sites';

const lang = 'en';
interface ParameterSchema {
  title: string;
  description: string;
  enum?: string[];
  items?: { enum?: string[] };
}

describe('what the editor offers', () => {
  let app: AppHost;
  beforeEach(async () => {
    app = await startApp(buildTwoSquads(), 'admin');
  });
  afterEach(() => app.stop());

  const start = async (source: Api['draft.start-from']['input']['source']) =>
    (await app.get('draft.start-from', { source, replacing: null, lang })).draft;
  const read = async () => (await app.get('draft.get', { lang })).draft;

  test('checks are offered with what their parameters mean, and what these name', async () => {
    for (const language of ['en', 'fr'] as const) {
      const { checks } = await app.get('checks.list', { lang: language });
      for (const { id, schema, doc, facts } of checks) {
        expect([id, doc.length > 40, facts.length > 0, schema.type]).toEqual([id, true, true, 'object']);
        for (const [name, property] of Object.entries(schema.properties as Record<string, ParameterSchema>)) {
          // A parameter that the catalogue does not know would be titled by its bare name.
          expect([id, name, property.title]).toEqual([id, name, expect.not.stringMatching(new RegExp(`^${name}$`))]);
          expect(property.description).toMatch(/\.$/);
          // A value that may be chosen is no word of one language.
          expect(Object.keys(catalogue.editor.value)).toEqual(
            expect.arrayContaining([...(property.enum ?? []), ...(property.items?.enum ?? [])]),
          );
        }
      }
      const passes = checks.find(({ id }) => id === 'process/passes-through');
      expect(passes).toMatchObject({
        refers: { flow: 'flow', stage: 'stage' },
        defaults: { minSample: 8, severity: 'must' },
        example: { state: 'met' },
      });
      expect(passes?.example.headline).toMatch(language === 'en' ? /passed/ : /passés par/);
    }
  });

  test('parts of a starter come with what they need, and an id that both have is asked back', async () => {
    await app.publish(playbook);
    await start({ kind: 'published' });
    const standard = { kind: 'standard', id: 'ready-before-build' } as const;
    const { parts } = await app.get('starter.parts', { starter: 'product-flow', lang: 'fr' });
    const offered = parts.find(({ part }) => part.kind === 'standard' && part.id === standard.id);
    expect(offered).toMatchObject({
      stands: 'new',
      needs: expect.arrayContaining([
        { kind: 'flow', id: 'feature' },
        { kind: 'stage', id: 'ready' },
      ]),
    });
    const merge = (more: object = {}) =>
      app.get('draft.merge', { starter: 'product-flow', parts: [standard], keep: [], replace: [], lang, ...more });
    const asked = await merge();
    if (asked.outcome !== 'clash') throw new Error('expected clashes');
    const clashes = asked.clashes.map(({ part }) => part);
    expect(clashes).toEqual(
      expect.arrayContaining([
        { kind: 'stage', id: 'review' },
        { kind: 'stageMap', id: 'To Do' },
      ]),
    );
    expect((await read())?.version).toBe(1);
    const merged = await merge({ keep: clashes });
    if (merged.outcome !== 'merged') throw new Error('expected a merge');
    expect(merged.draft.problems).toEqual([]);
    expect(merged.added).toEqual(expect.arrayContaining([standard, { kind: 'flow', id: 'feature' }]));
    expect(merged.draft.document.stages).toContainEqual({ id: 'review', name: { en: 'Review', fr: 'Revue' }, category: 'indeterminate' });
    // A second time there is nothing to do.
    expect(await merge({ keep: clashes })).toMatchObject({ outcome: 'merged', added: [], replaced: [], draft: { version: 2 } });
    expect(await merge({ replace: clashes })).toMatchObject({ outcome: 'merged', replaced: clashes, draft: { version: 3, problems: [] } });
  });
});
