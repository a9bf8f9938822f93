import type { PlaybookInfo } from '../contract/admin';
import { say, type Lang } from '../contract/text';
import type { Ports } from '../ports/ports';
import type { Starter } from '../ports/playbook-stores';
import { loadPlaybook } from './load-playbook';

/** The published playbook in short, its name in the reader's language; null before the first. `starters`: the ones that ship with the app. */
export const getPlaybook =
  ({ playbooks }: Pick<Ports, 'playbooks'>, starters: readonly Starter[]) =>
  async ({ lang }: { lang: Lang }): Promise<{ current: PlaybookInfo | null; starters: { id: string; name: string }[] }> => {
    const loaded = await loadPlaybook({ playbooks })('latest');
    return {
      current: loaded && { ...loaded.info, name: say(loaded.playbook.name, lang) },
      starters: starters.map(({ id, name }) => ({ id, name: say(name, lang) })),
    };
  };
