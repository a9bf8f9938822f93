import { checks } from '../checks';
import type { ReplayProgress } from '../contract/replay';
import type { Lang } from '../contract/text';
import { readPlaybookData } from '../domain/playbook/read-data';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Catalogues } from './describe-draft';
import { readDraft } from './get-draft';
import { describeReplay } from './get-replay';
import { refusePlaybook } from './import-playbook';
import { readPeople } from './read-people';
import { startSweep } from './start-sweep';

type Needs = Pick<Ports, 'now' | 'newId' | 'sweeps' | 'playbooks' | 'queue' | 'drafts' | 'replays' | 'jira' | 'log'>;

/**
 * Begins a replay of the draft: what is tried is kept as it is now, so that editing may go on. `conflict` when the draft is another one, `invalid-playbook`
 * while it has problems, `replay-running` while one is on its way.
 */
export const startReplay =
  (needs: Needs, catalogues: Catalogues) =>
  async (input: { version: number; lang: Lang; accountId: string }): Promise<{ replay: ReplayProgress }> => {
    const { replays, playbooks } = needs;
    const { version, draft } = await readDraft(needs);
    if (version !== input.version) throw new AppFailure('conflict', { current: version });
    const parsed = readPlaybookData(draft.document, checks);
    if (!parsed.ok) throw refusePlaybook(parsed.problems, input.lang, catalogues);
    const [published] = await playbooks.list(null, 1);
    const id = needs.newId();
    const sides = { document: draft.document, draftVersion: version, publishedVersion: published?.info.version ?? null };
    const replay = { id, ...sides, startedBy: input.accountId, summary: null };
    await replays.insert(replay);
    try {
      const sweep = await startSweep(needs)({ id, kind: 'replay' });
      return { replay: describeReplay(replay, sweep, [], version, await readPeople(needs, [input.accountId])) };
    } catch (error) {
      if (error instanceof AppFailure) await replays.remove(id);
      throw error;
    }
  };
