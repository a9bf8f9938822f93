import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { FailureMessage } from '../../../components/failure-message';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../download-text';

/** What every squad says, as a table to save. */
export function DeclarationsExport() {
  const { t, lang } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const save = async (): Promise<void> => {
    setAsking(true);
    const reply = await call('attestations.export', { lang });
    setAsking(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) downloadText('declarations.csv', reply.value.csv, 'text/csv');
  };
  return (
    <>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Button iconBefore={DownloadIcon} isLoading={isAsking} onClick={() => void save()}>
        {t('declarations.board.export')}
      </Button>
    </>
  );
}
