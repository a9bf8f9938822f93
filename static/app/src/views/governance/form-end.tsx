import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import type { Failure } from '../../../../../src/contract/failure';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';

interface Props {
  failure: Failure | null;
  /** Absent for a form that is always open. */
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}

/** The end of a form: what went wrong, the buttons that send it, and the one that leaves it. */
export function FormEnd({ failure, onCancel, children }: Props) {
  const { t } = useTexts();
  return (
    <>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Inline space="space.100">
        {children}
        {onCancel === undefined ? null : (
          <Button appearance="subtle" onClick={onCancel}>
            {t('exceptions.do.cancel')}
          </Button>
        )}
      </Inline>
    </>
  );
}
