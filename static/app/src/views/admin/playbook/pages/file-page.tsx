import { useState } from 'react';
import type { Api } from '../../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../../src/contract/failure';
import { call } from '../../../../bridge';
import { emptyDraft, type Draft } from '../../draft';
import { PlaybookImport } from '../../playbook-import';
import { useDraftStore, useEditor } from '../desk-context';
import { FailureMessage } from '../../../../components/failure-message';

interface Props {
  book: Api['playbook.get']['output'];
  reload: () => void;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** The playbook as a file: opened as the draft, or published as it is, with every error by line. */
export function FilePage({ book, reload, draft, onDraft }: Props) {
  const store = useDraftStore();
  const { go } = useEditor();
  const [failure, setFailure] = useState<Failure | null>(null);
  const openStarter = async (starter: string): Promise<void> => {
    const reply = await call('playbook.export', { starter });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) onDraft({ ...emptyDraft, yaml: reply.value.yaml, base: reply.value.yaml });
  };
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
      {failure === null ? null : <FailureMessage failure={failure} />}
      <PlaybookImport
        current={book.current}
        starters={book.starters}
        onStarter={(id) => void openStarter(id)}
        reload={reload}
        draft={draft}
        onDraft={onDraft}
        onOpenAsDraft={openAsDraft}
      />
    </div>
  );
}
