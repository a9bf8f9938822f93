import { checks } from '../checks';
import type { PlaybookInfo } from '../contract/admin';
import type { Lang } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { readPlaybookData } from '../domain/playbook/read-data';
import { dateStandards } from '../domain/playbook/since';
import { writePlaybook } from '../domain/playbook/write';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Catalogues } from './describe-draft';
import { readDraft } from './get-draft';
import { followNewVersion, refusePlaybook, storeVersion, type PublishNeeds } from './import-playbook';
import { readPublishedDocument } from './load-playbook';

/** As the editor saw them. */
export interface DraftPublication {
  version: number;
  published: number | null;
  lang: Lang;
  accountId: string;
}

/**
 * Publishes the draft as the next version of the playbook and ends it. `conflict` when the draft or the published version is another one than the editor saw,
 * `invalid-playbook` while the draft has problems; nothing is stored then. A save that comes in between is not lost: it stays as the draft.
 */
export const publishDraft =
  (needs: PublishNeeds & Pick<Ports, 'drafts'>, catalogues: Catalogues) =>
  async ({ version, published, lang, accountId }: DraftPublication): Promise<PlaybookInfo> => {
    const { now, drafts } = needs;
    const stored = await readDraft(needs);
    if (stored.version !== version) throw new AppFailure('conflict', { current: stored.version });
    const before = await readPublishedDocument(needs);
    const document = dateStandards(stored.draft.document, before?.document ?? null, dayOf(now()));
    const parsed = readPlaybookData(document, checks);
    if (!parsed.ok) throw refusePlaybook(parsed.problems, lang, catalogues);
    const { source } = stored.draft;
    const yaml = source !== null && document === stored.draft.document ? source : writePlaybook(document);
    const info = await storeVersion(needs, { playbook: parsed.playbook, document, yaml, basedOn: published, lang, accountId });
    await drafts.save(null, version, { at: now(), by: accountId });
    await followNewVersion(needs);
    return info;
  };
