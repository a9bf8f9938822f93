import { Stack } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Api } from '../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { FailureMessage } from '../../components/failure-message';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { downloadText } from './download-text';
import { emptyDraft, type Draft } from './draft';
import { PlaybookCard } from './playbook-card';
import { PlaybookImport } from './playbook-import';
import { Starters } from './starters';

interface Props {
  book: Api['playbook.get']['output'];
  reload: () => void;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** The published playbook, and the place where its next version is prepared. */
export function PlaybookSection({ book, reload, draft, onDraft }: Props) {
  const { t } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);

  const fetchYaml = async (
    input: Api['playbook.export']['input'],
    handle: (file: Api['playbook.export']['output']) => void,
  ): Promise<void> => {
    const reply = await call('playbook.export', input);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) handle(reply.value);
  };
  const toDraft = ({ yaml }: { yaml: string }): void => onDraft({ ...emptyDraft, yaml, base: yaml });
  const openStarter = (starter: string): void => void fetchYaml({ starter }, toDraft);

  return (
    <Section title={t('admin.playbook.title')}>
      <Stack space="space.500">
        <Stack space="space.200">
          {book.current === null ? (
            <>
              <QuietMessage title={t('admin.playbook.none')} text={t('admin.playbook.noneText')} />
              <Starters starters={book.starters} onOpen={openStarter} />
            </>
          ) : (
            <PlaybookCard
              current={book.current}
              onExport={() => void fetchYaml({}, ({ fileName, yaml }) => downloadText(fileName, yaml))}
              onEdit={() => void fetchYaml({}, toDraft)}
            />
          )}
          {failure === null ? null : <FailureMessage failure={failure} />}
        </Stack>
        <PlaybookImport
          current={book.current}
          starters={book.current === null ? [] : book.starters}
          onStarter={openStarter}
          reload={reload}
          draft={draft}
          onDraft={onDraft}
        />
      </Stack>
    </Section>
  );
}
