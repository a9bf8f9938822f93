import type { PagesRun, PagesSetting, PlaybookPagesStore } from '../ports/playbook-pages';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'newId' | 'playbooks' | 'playbookPages' | 'pagesQueue'>;

/** Each try can only be beaten by somebody who chooses a space or by a step of the run. */
const TRIES = 5;

/** Once a week pages are looked at even when nothing was published: people edit them. */
const WEEK_MS = 7 * 86_400_000;

export const isRunning = (run: PagesRun | null): run is PagesRun => run?.state === 'running' || run?.state === 'waiting';

/** Changes what is stored, again if somebody else saved in between; null from `change` = nothing is to be changed any more. */
export async function changeSetting(
  store: PlaybookPagesStore,
  change: (setting: PagesSetting) => PagesSetting | null,
): Promise<PagesSetting | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { version, ...setting } = await store.read();
    const next = change(setting);
    if (!next) return null;
    if (await store.save(next, version)) return next;
  }
  throw new Error(`the setting of the playbook's pages changed ${TRIES} times meanwhile`);
}

/** Begins a run over all pages; one that is on its way ends with it. Nothing without a space. */
export const startPagesRun = (needs: Needs) => async (): Promise<void> => {
  const { now, newId, playbooks, playbookPages, pagesQueue } = needs;
  const [latest] = await playbooks.list(null, 1);
  const run: PagesRun = {
    ...{ id: newId(), state: 'running', playbookVersion: latest?.info.version ?? null, startedAt: now(), endedAt: null },
    ...{ step: 0, steps: 0, problem: null },
  };
  const saved = await changeSetting(playbookPages, (setting) => (setting.space ? { ...setting, run } : null));
  // Should this push be lost with the invocation, the hourly trigger pushes again.
  if (saved) await pagesQueue.push({ run: run.id, step: 0, hop: 0 });
};

/** Begins a run where one is due: another playbook was published, or a week has passed. One on its way is left alone, or taken up again (`rescue`). */
export const followPages =
  (needs: Needs) =>
  async ({ rescue }: { rescue: boolean }): Promise<void> => {
    const { space, run } = await needs.playbookPages.read();
    if (!space) return;
    const [latest] = await needs.playbooks.list(null, 1);
    const isNew = (latest?.info.version ?? null) !== run?.playbookVersion;
    if (isRunning(run) && !isNew) {
      if (rescue) await needs.pagesQueue.push({ run: run.id, step: run.step, hop: 0 });
    } else if (isNew || !run || needs.now() - run.startedAt >= WEEK_MS) await startPagesRun(needs)();
  };
