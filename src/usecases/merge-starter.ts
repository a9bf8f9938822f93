import { checks } from '../checks';
import type { Api } from '../contract/endpoints';
import type { Clash, MergeOutcome, MergePart, StarterPart } from '../contract/playbook-draft';
import { localTextSchema, say, type Lang } from '../contract/text';
import { comparePartWith, indexParts, keyPart, mergeParts, openCloser, type PartIndex } from '../domain/playbook/merge';
import { isSame, listParts, readPart } from '../domain/playbook/parts';
import { sayDifference, titleOf, type DiffCatalogue } from '../domain/playbook/say-changes';
import { valueAt } from '../domain/playbook/shape';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Starter } from '../ports/playbook-stores';
import { describeDraft, type Catalogues, type DraftNeeds } from './describe-draft';
import { readDraft } from './get-draft';
import { readYaml } from './load-playbook';
import { saveDraft, stampParts } from './save-draft';
import { findStarter } from './start-draft';

const titlePart = (starter: PartIndex, part: MergePart, lang: Lang): string => titleOf(starter.get(keyPart(part))?.value, lang) || part.id;

function sayWhy(value: unknown, lang: Lang): string | null {
  const why = localTextSchema.safeParse(valueAt(value, ['why']));
  return why.success ? say(why.data, lang) : null;
}

/** The parts of a starter, with what each needs and how it stands to the draft. */
export const listStarterParts =
  ({ drafts }: Pick<Ports, 'drafts'>, starters: readonly Starter[]) =>
  async ({ starter: id, lang }: { starter: string; lang: Lang }): Promise<Api['starter.parts']['output']> => {
    const { name, yaml } = findStarter(starters, id);
    const starter = indexParts(readYaml(yaml));
    const document = indexParts((await drafts.read()).draft?.document ?? {});
    const close = openCloser(starter, checks);
    const parts = [...starter.values()].map(({ part, value }): StarterPart => ({
      part,
      title: titlePart(starter, part, lang),
      why: part.kind === 'standard' ? sayWhy(value, lang) : null,
      needs: close([part]).filter((each) => each !== part),
      stands: comparePartWith(document, starter, part),
    }));
    return { name: say(name, lang), parts };
  };

/** A merge can only be beaten by a save of another editor; it is then made anew on what that left. */
const TRIES = 5;

/** Brings parts of a starter into the draft. Clashes that are not decided are told, and nothing is stored. `not-found` without a draft or such a starter. */
export const mergeStarter =
  (needs: DraftNeeds & Pick<Ports, 'now'>, starters: readonly Starter[], catalogues: Catalogues & Readonly<Record<Lang, DiffCatalogue>>) =>
  async (input: Api['draft.merge']['input'] & { accountId: string }): Promise<MergeOutcome> => {
    const { lang, accountId } = input;
    const starter = readYaml(findStarter(starters, input.starter).yaml);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { version, draft } = await readDraft(needs);
      const { document, added, replaced, clashes } = mergeParts(draft.document, starter, input, checks);
      if (clashes.length > 0) {
        const offered = indexParts(starter);
        const wording = { lang, catalogue: catalogues[lang] };
        const told = clashes.map(({ part, chosen, differences }): Clash => ({
          ...{ part, chosen, title: titlePart(offered, part, lang) },
          changes: differences.map((difference) => sayDifference(difference, wording)),
        }));
        return { outcome: 'clash', clashes: told };
      }
      const changed = listParts(document).filter((part) => !isSame(readPart(document, part), readPart(draft.document, part)));
      const stamps = stampParts(draft.stamps, changed, needs.now(), accountId);
      const nothing = changed.length === 0;
      const saved = nothing
        ? draft
        : await saveDraft(needs, version, { document, source: null, basedOn: draft.basedOn, stamps }, accountId);
      if (saved) {
        const whole = await describeDraft(needs, saved, nothing ? version : version + 1, lang, catalogues);
        return { outcome: 'merged', added, replaced, draft: whole };
      }
    }
    throw new AppFailure('conflict');
  };
