import { checks } from '../checks';
import type { Lang } from '../contract/text';
import { setRetiredApart } from '../domain/governance/mode';
import { addressPage } from '../domain/page-key';
import { listPageKeys, readPageName, writePage, writePageName, type PageGround } from '../domain/playbook-pages/plan';
import type { PageCatalogue } from '../domain/playbook-pages/words';
import { isWait, JiraFailure } from '../ports/jira';
import type { KeptPage, PagesRun, PagesSetting, PagesTask } from '../ports/playbook-pages';
import type { Ports } from '../ports/ports';
import { keepPage } from './keep-page';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { changeSetting, isRunning } from './start-pages-run';

type Needs = Pick<Ports, 'now' | 'log' | 'confluence' | 'playbooks' | 'roles' | 'rollouts' | 'playbookPages' | 'pagesQueue'>;
type Catalogues = Readonly<Record<Lang, PageCatalogue>>;

/** Pages of one queue event: three requests each at most, a few seconds in all. */
const AT_ONCE = 8;
/** Forge refuses the 1,000th push of a chain; a playbook has a few dozen pages. */
const MAX_HOPS = 500;
/** The longest delay of a queue event; who has to wait longer ends the chain, and the hourly trigger goes on. */
const MAX_DELAY_MS = 900_000;
const HOUR_MS = 3_600_000;

/** Changes the run, unless another one has taken its place. */
async function saveRun({ playbookPages }: Needs, id: string, change: (run: PagesRun) => PagesRun): Promise<void> {
  await changeSetting(playbookPages, (setting) => (setting.run?.id === id ? { ...setting, run: change(setting.run) } : null));
}

/** Where pages cannot be kept at all nothing is said of any of them: that a space is closed to the app makes no page a deleted one. */
async function findProblem({ confluence }: Needs, setting: PagesSetting, loaded: LoadedPlaybook | null): Promise<PagesRun['problem']> {
  if (!loaded) return 'no-playbook';
  const open = await confluence.readSpace(setting.space?.id ?? '');
  if (!open) return 'space-closed';
  return open.mayCreate ? null : 'space-read-only';
}

const fresh = (key: string): KeptPage => ({
  ...{ key, pageId: null, title: '', section: null, source: null, state: 'new', wish: null, writtenAt: null },
});

async function openGround(
  { roles, rollouts }: Needs,
  { playbook: published, info }: LoadedPlaybook,
  catalogues: Catalogues,
  rows: ReadonlyMap<string, KeptPage>,
  asOf: number,
): Promise<PageGround> {
  const { playbook, retired } = setRetiredApart(published, await rollouts.list(), asOf);
  const cards = { roles: playbook.roles, noted: await roles.listCardVersions(), publishedAt: info.publishedAt };
  return {
    ...{ playbook, retired, cards, checks, catalogues },
    find: (lang) => (kind, id) => {
      const row = rows.get(writePageName({ lang, kind, id }));
      return row?.pageId && row.state !== 'gone' ? addressPage(row.pageId) : null;
    },
  };
}

/** The page above: none for a home; undefined while the home is not there. */
function findParent(key: string, rows: ReadonlyMap<string, KeptPage>): string | null | undefined {
  const name = readPageName(key);
  if (!name || name.kind === 'home') return null;
  const home = rows.get(writePageName({ lang: name.lang, kind: 'home', id: '' }));
  return home && home.state !== 'gone' ? (home.pageId ?? undefined) : undefined;
}

/** The next few pages of the plan. Gives how far the run is then, and how far it has to go. */
async function work(
  needs: Needs,
  setting: PagesSetting,
  loaded: LoadedPlaybook,
  catalogues: Catalogues,
  step: number,
): Promise<{ step: number; steps: number }> {
  const rows = new Map((await needs.playbookPages.list()).map((row) => [row.key, row]));
  // As of the run's begin: what is retired while it goes on does not change its plan.
  const ground = await openGround(needs, loaded, catalogues, rows, setting.run?.startedAt ?? needs.now());
  const keys = listPageKeys(ground.playbook, setting.langs, [...rows.keys()]);
  const end = Math.min(step + AT_ONCE, keys.length);
  for (const key of keys.slice(step, end)) {
    const row = rows.get(key) ?? fresh(key);
    const wanted = writePage(key, row.title, ground);
    if (!wanted) continue;
    const place = {
      ...{ spaceId: setting.space?.id ?? '', parentId: findParent(key, rows) },
      message: `Playbook ${loaded.info.version}`,
    };
    const kept = await keepPage(needs, { ...row, title: row.title || wanted.title }, place, wanted);
    // First the page, then the row: killed in between, the page is found by its title and section and taken up.
    await needs.playbookPages.savePage(kept);
    rows.set(key, kept);
  }
  return { step: end, steps: keys.length };
}

/** The step's continuation. First pushed, then counted: killed in between, the event comes again, finds its step still open and does it over, which changes nothing. */
async function goOn(needs: Needs, task: PagesTask, done: { step: number; steps: number }): Promise<void> {
  const { run: id, hop } = task;
  const isLast = done.step >= done.steps;
  if (!isLast && hop < MAX_HOPS) await needs.pagesQueue.push({ run: id, step: done.step, hop: hop + 1 });
  await saveRun(needs, id, (run) => ({
    ...run,
    ...{ step: Math.max(run.step, done.step), steps: done.steps },
    ...(isLast ? { state: 'done', endedAt: needs.now() } : { state: 'running' }),
  }));
}

/** Out of points the run waits until the hour turns; out of burst for the bucket. */
async function waitFor(needs: Needs, task: PagesTask, error: JiraFailure): Promise<void> {
  const untilHour = HOUR_MS - (needs.now() % HOUR_MS);
  const waitMs = error.retryAfterMs || (error.kind === 'quota' ? untilHour : 1000);
  await saveRun(needs, task.run, (run) => ({ ...run, state: 'waiting' }));
  if (waitMs <= MAX_DELAY_MS) await needs.pagesQueue.push({ ...task, hop: task.hop + 1 }, waitMs);
}

/**
 * One queue event of a run over the playbook's pages. Events may come twice or late: one whose step has passed, or whose run is another one by now, does nothing.
 * Throws what is not Confluence's doing; the queue then delivers the event again.
 */
export const runPagesStep =
  (needs: Needs, catalogues: Catalogues) =>
  async (task: PagesTask): Promise<void> => {
    const setting = await needs.playbookPages.read();
    const { run } = setting;
    if (!setting.space || !isRunning(run) || run.id !== task.run || task.step < run.step) return;
    try {
      const loaded = await loadPlaybook(needs)(run.playbookVersion);
      const problem = task.step === 0 ? await findProblem(needs, setting, loaded) : null;
      if (problem || !loaded) await saveRun(needs, run.id, (now) => ({ ...now, state: 'failed', problem, endedAt: needs.now() }));
      else await goOn(needs, task, await work(needs, setting, loaded, catalogues, task.step));
    } catch (error) {
      if (!(error instanceof JiraFailure) || !isWait(error)) throw error;
      await waitFor(needs, task, error);
    }
  };
