import type { PageJson, SpaceJson } from '../../host/snapshot/confluence-types';
import type { Snapshot } from '../../host/snapshot/types';
import type { RenderedFinding } from '../../src/contract/finding';
import { NOW, startApp, type AppHost } from '../kit/app-host';
import { buildUser } from '../kit/site';
import { buildTwoSquads, playbook } from './sites';

const knowledgePlaybook = `${playbook}
  - id: decisions-written
    title: Decisions are written
    checks:
      - { id: there, use: knowledge/page-exists, with: { label: decision-log } }
      - { id: owned, use: knowledge/page-owned, with: { label: decision-log } }
      - { id: alive, use: knowledge/page-fresh, with: { label: decision-log, days: 60 }, severity: advice }
`;

const dayMs = 86_400_000;
const daysAgo = (days: number): string => new Date(NOW - days * dayMs).toISOString();
const space = (id: string, key: string, name: string, more: Partial<SpaceJson> = {}): SpaceJson => ({
  ...{ id, key, name, type: 'global', status: 'current' },
  ...more,
});
const page = (id: string, spaceId: string, changed: number, more: Partial<PageJson> = {}): PageJson => ({
  ...{ id, spaceId, status: 'current', title: `Page ${id}`, parentId: null, authorId: 'ann', ownerId: 'ann' },
  version: { number: 1, createdAt: daysAgo(changed), authorId: 'ann' },
  labels: ['decision-log'],
  ...more,
});

/** The two squads with a Confluence: ABC writes in a space of that key, XYZ in one whose name alone is known. */
function buildKnowledgeSite(pages: readonly PageJson[]): Snapshot {
  const site = buildTwoSquads();
  return {
    ...site,
    users: [...(site.users ?? []), buildUser('gone', { active: false })],
    confluence: { spaces: [space('1', 'ABC', 'Team ABC'), space('2', 'XX', 'Team of the unknown')], pages: [...pages] },
  };
}

describe('pages of a squad', () => {
  let app: AppHost;
  const start = async (site: Snapshot): Promise<void> => {
    app = await startApp(site, 'admin', { workers: 1 });
    await app.publish(knowledgePlaybook);
  };
  afterEach(() => app.stop());

  const decide = (key: string, named: string | null) =>
    app.get('squads.decide', { apply: [key], decision: { do: 'set', space: named }, basedOn: null as never });
  const read = async (key = 'ABC', as?: string, lang: 'en' | 'fr' = 'en'): Promise<Map<string, RenderedFinding>> => {
    const { standards } = await app.get('squad.get', { project: key, lang }, as);
    const own = standards.filter(({ id }) => id === 'decisions-written').flatMap(({ findings }) => findings);
    return new Map(own.map((finding) => [finding.check, finding]));
  };
  const states = async (key = 'ABC'): Promise<string[]> => [...(await read(key)).values()].map(({ measured }) => measured);
  const countCalls = async (run: () => Promise<unknown>): Promise<number> => {
    const before = app.host.meter().restCalls;
    await run();
    return app.host.meter().restCalls - before;
  };

  test('are unknown while nobody has said where the squad writes; no call to Confluence is made for that', async () => {
    await start(buildKnowledgeSite([page('11', '1', 3)]));
    app.host.fail({ to: 'confluence', times: 100, effect: { status: 500 } });
    await app.sweep();
    expect(await states()).toEqual(['cant-tell', 'cant-tell', 'cant-tell']);
    expect((await read()).get('there')).toMatchObject({ fixes: [{ who: 'product-ops' }] });
  });
});
