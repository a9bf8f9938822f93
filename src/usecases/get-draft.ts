import type { Api } from '../contract/endpoints';
import type { Draft } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { sumProcessCost } from '../domain/playbook/cost';
import { writePlaybook } from '../domain/playbook/write';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { StoredDraft } from '../ports/playbook-stores';
import { describeDraft, describeProblems, type Catalogues, type DraftNeeds } from './describe-draft';

/** The draft that there must be: `not-found` otherwise. */
export async function readDraft({ drafts }: Pick<Ports, 'drafts'>): Promise<{ version: number; draft: StoredDraft }> {
  const { version, draft } = await drafts.read();
  if (!draft) throw new AppFailure('not-found');
  return { version, draft };
}

/** The draft; null when there is none. */
export const getDraft =
  (needs: DraftNeeds, catalogues: Catalogues) =>
  async ({ lang }: { lang: Lang }): Promise<{ draft: Draft | null }> => {
    const { version, draft } = await needs.drafts.read();
    return { draft: draft && (await describeDraft(needs, draft, version, lang, catalogues)) };
  };

/** What is not valid yet in the draft, and what it would cost. */
export const getDraftProblems =
  (needs: Pick<Ports, 'drafts'>, catalogues: Catalogues) =>
  async ({ lang }: { lang: Lang }): Promise<Api['draft.problems']['output']> => {
    const { version, draft } = await readDraft(needs);
    return { version, problems: describeProblems(draft.document, lang, catalogues), cost: sumProcessCost(draft.document) };
  };

/** The draft as a file: word for word while nothing was changed in it. */
export const exportDraft = (needs: Pick<Ports, 'drafts'>) => async (): Promise<{ fileName: string; yaml: string }> => {
  const { version, draft } = await readDraft(needs);
  const { id } = draft.document;
  return {
    fileName: `${typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : 'playbook'}-draft${version}.yaml`,
    yaml: draft.source ?? writePlaybook(draft.document),
  };
};
