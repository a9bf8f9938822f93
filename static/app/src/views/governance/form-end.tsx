import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';

/** The end of a form: what went wrong, the buttons that send it, and the one that leaves it. */
export function FormEnd({ failure, onCancel, children }: { failure: Failure | null; onCancel: () => void; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Inline space="space.100">
        {children}
        <Button appearance="subtle" onClick={onCancel}>
          {t('exceptions.do.cancel')}
        </Button>
      </Inline>
    </>
  );
}
