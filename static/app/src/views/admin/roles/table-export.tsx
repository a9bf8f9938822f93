import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { FailureMessage } from '../../../components/failure-message';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../download-text';

/** The whole matrix as a file: a row for each holder, and one for each role that nobody holds. */
export function TableExport() {
  const { t, lang } = useTexts();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const save = async (): Promise<void> => {
    setAsking(true);
    const reply = await call('roles.export', { lang });
    setAsking(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) downloadText('roles.csv', reply.value.csv, 'text/csv');
  };
  return (
    <>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Button iconBefore={DownloadIcon} isLoading={isAsking} onClick={() => void save()}>
        {t('roles.matrix.export')}
      </Button>
    </>
  );
}
