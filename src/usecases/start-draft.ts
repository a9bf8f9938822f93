import { checks } from '../checks';
import { playbookSchema } from '../contract/playbook';
import type { Draft, DraftDocument, DraftSource } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { readDocument } from '../domain/playbook/document';
import { isDocument } from '../domain/playbook/parts';
import { parsePlaybook } from '../domain/playbook/parse';
import { findShapeProblems } from '../domain/playbook/shape';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Starter } from '../ports/playbook-stores';
import { describeDraft, type Catalogues, type DraftNeeds } from './describe-draft';
import { refusePlaybook } from './import-playbook';
import { documentOf, readYaml } from './load-playbook';
import { saveDraft, type DraftChange } from './save-draft';

type Start = Omit<DraftChange, 'stamps'>;

const emptyPlaybook: DraftDocument = {
  ...{ playbook: 1, id: 'playbook', name: { en: 'Playbook', fr: 'Playbook' } },
  stages: [{ id: 'done', name: { en: 'Done', fr: 'Terminé' }, category: 'done' }],
};

/** A file with problems is a draft with problems, as long as it can be read without losing any of it. */
function startFromYaml(yaml: string, lang: Lang, catalogues: Catalogues): Start {
  const { data, problems, problemAt } = readDocument(yaml);
  if (problems.length > 0 || !isDocument(data)) {
    const told = problems.length > 0 ? problems : findShapeProblems(playbookSchema, data, [], problemAt);
    throw refusePlaybook(told, lang, catalogues);
  }
  // Word for word only what may be published as it is.
  return { document: data, source: parsePlaybook(yaml, checks).ok ? yaml : null, basedOn: null };
}

async function startPublished({ playbooks }: Pick<Ports, 'playbooks'>, version: number | undefined): Promise<Start> {
  const stored = version === undefined ? await playbooks.readLatest() : await playbooks.readVersion(version);
  if (!stored) throw new AppFailure('not-found');
  return { document: documentOf(stored), source: stored.yaml, basedOn: stored.info.version };
}

/** The starter of this id; `not-found` when none ships under it. */
export function findStarter(starters: readonly Starter[], id: string): Starter {
  const starter = starters.find((each) => each.id === id);
  if (!starter) throw new AppFailure('not-found', { starter: id });
  return starter;
}

/** Starts the draft, or starts it anew from somewhere else. `conflict` when the draft is not the one that the editor saw. */
export const startDraft =
  (needs: DraftNeeds & Pick<Ports, 'now'>, starters: readonly Starter[], catalogues: Catalogues) =>
  async (input: { source: DraftSource; replacing: number | null; lang: Lang; accountId: string }): Promise<{ draft: Draft }> => {
    const { source, replacing, lang, accountId } = input;
    const open = async (): Promise<Start> => {
      switch (source.kind) {
        case 'published':
          return startPublished(needs, source.version);
        case 'starter': {
          const { yaml } = findStarter(starters, source.id);
          return { document: readYaml(yaml), source: yaml, basedOn: null };
        }
        case 'empty':
          return { document: emptyPlaybook, source: null, basedOn: null };
        case 'yaml':
          return startFromYaml(source.yaml, lang, catalogues);
      }
    };
    const start = await open();
    const { version, draft } = await needs.drafts.read();
    const seen = draft ? version : null;
    const saved = seen === replacing ? await saveDraft(needs, version, { ...start, stamps: [] }, accountId) : null;
    if (!saved) throw new AppFailure('conflict', { current: version });
    return { draft: await describeDraft(needs, saved, version + 1, lang, catalogues) };
  };

/** Throws the draft away. `conflict` when it was saved since. */
export const discardDraft =
  ({ now, drafts }: Pick<Ports, 'now' | 'drafts'>) =>
  async ({ version, accountId }: { version: number; accountId: string }): Promise<Record<string, never>> => {
    const stored = await drafts.read();
    if (!stored.draft || stored.version !== version || !(await drafts.save(null, version, { at: now(), by: accountId })))
      throw new AppFailure('conflict', { current: stored.version });
    return {};
  };
