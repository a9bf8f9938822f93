import type { PlaybookInfo } from '../../../../../../../src/contract/admin';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { Draft } from '../../draft';
import { PlaybookImport } from '../../playbook-import';
import { useDraftStore, useEditor } from '../desk-context';

interface Props {
  current: PlaybookInfo | null;
  reload: () => void;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** The playbook as a file: opened as the draft, or published as it is, with every error by line. */
export function FilePage({ current, reload, draft, onDraft }: Props) {
  const store = useDraftStore();
  const { go } = useEditor();
  const openAsDraft = async (yaml: string): Promise<Failure | null> => {
    const refused = await store.start({ kind: 'yaml', yaml });
    if (refused === null) {
      onDraft({ ...draft, base: draft.yaml });
      go({ kind: 'home' });
    }
    return refused;
  };
  return (
    <div className="pb-page">
      <PlaybookImport current={current} reload={reload} draft={draft} onDraft={onDraft} onOpenAsDraft={openAsDraft} />
    </div>
  );
}
