import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { Failure, FailureCode } from '../../../../src/contract/failure';
import { sayFailure } from '../../../../src/text/failure';
import { useTexts } from '../data/start-context';
import type { TextKey } from '../text/texts';

const titles: Partial<Record<FailureCode, TextKey>> = {
  preparing: 'failure.preparingTitle',
  forbidden: 'failure.deniedTitle',
  'not-found': 'failure.notFoundTitle',
};
/** Trying again changes nothing for these: `preparing` goes on by itself, the others want a person first. */
const withoutRetry: readonly FailureCode[] = ['forbidden', 'preparing'];

/** The text of a failure; `incident` is `none` where the backend named none. */
export function useFailureText(failure: Failure): string {
  return sayFailure(useTexts(), failure);
}

/** A whole page that could not be shown: why, and what to do. */
export function FailurePage({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useTexts();
  const text = useFailureText(failure);
  return (
    <div role="status">
      <EmptyState
        header={t(titles[failure.code] ?? 'failure.loadTitle')}
        headingLevel={1}
        description={text}
        isLoading={failure.code === 'preparing'}
        primaryAction={withoutRetry.includes(failure.code) ? null : <Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    </div>
  );
}

/** One part that failed, in its own place. `onRetry`: for what is read, not for what a person tried to do. */
export function FailureMessage({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const { t } = useTexts();
  const text = useFailureText(failure);
  const mayRetry = onRetry !== undefined && !withoutRetry.includes(failure.code);
  const calm = failure.code === 'preparing' || failure.code === 'sweep-running';
  return (
    <div role="status">
      <SectionMessage
        appearance={calm ? 'information' : 'warning'}
        actions={
          mayRetry
            ? [
                <SectionMessageAction key="retry" onClick={onRetry}>
                  {t('common.retry')}
                </SectionMessageAction>,
              ]
            : []
        }
      >
        <p>{text}</p>
      </SectionMessage>
    </div>
  );
}
