import type { Api } from '../contract/endpoints';
import type { DraftDocument, PartChange, PlaybookSide, PlaybookVersionRow } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { compareDocuments } from '../domain/playbook/diff';
import { sayPartDifference, type DiffCatalogue } from '../domain/playbook/say-changes';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import type { Starter } from '../ports/playbook-stores';
import { readDraft } from './get-draft';
import { documentOf, readPublishedDocument, readYaml } from './load-playbook';
import { readPeople } from './read-people';
import { findStarter } from './start-draft';

type Needs = Pick<Ports, 'playbooks' | 'drafts'>;

async function readSide(needs: Needs, starters: readonly Starter[], side: PlaybookSide): Promise<DraftDocument> {
  switch (side.kind) {
    case 'draft':
      return (await readDraft(needs)).draft.document;
    case 'starter':
      return readYaml(findStarter(starters, side.id).yaml);
    case 'published': {
      const published = await readPublishedDocument(needs);
      if (!published) throw new AppFailure('not-found');
      return published.document;
    }
    case 'version': {
      const stored = await needs.playbooks.readVersion(side.version);
      if (!stored) throw new AppFailure('not-found');
      return documentOf(stored);
    }
  }
}

/** What differs between two playbooks, in the reader's language. */
export const comparePlaybooks =
  (needs: Needs, starters: readonly Starter[], catalogues: Readonly<Record<Lang, DiffCatalogue>>) =>
  async ({ from, to, lang }: { from: PlaybookSide; to: PlaybookSide; lang: Lang }): Promise<{ changes: PartChange[] }> => {
    const [before, after] = await Promise.all([readSide(needs, starters, from), readSide(needs, starters, to)]);
    const wording = { lang, catalogue: catalogues[lang] };
    return { changes: compareDocuments(before, after).map((difference) => sayPartDifference(difference, wording)) };
  };

/** Versions a page. */
const PAGE = 50;

/** Published versions, newest first, with who published them. Their names are as they were published. */
export const listPlaybookVersions =
  (needs: Pick<Ports, 'playbooks' | 'jira' | 'log'>) =>
  async ({ before }: { before: number | null }): Promise<Api['playbook.versions']['output']> => {
    const found = await needs.playbooks.list(before, PAGE);
    const person = await readPeople(
      needs,
      found.map(({ publishedBy }) => publishedBy),
    );
    const versions = found.map(({ info: { hash: _, ...info }, publishedBy }): PlaybookVersionRow => ({
      ...info,
      publishedBy: person(publishedBy),
    }));
    const last = versions.at(-1)?.version ?? 1;
    return { versions, next: found.length === PAGE && last > 1 ? last : null };
  };
