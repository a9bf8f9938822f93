import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { nameMonth } from '../../../../../../src/text/adoption/month';
import { FailureMessage } from '../../../components/failure-message';
import { SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import type { ExportOutcome } from './use-exports';

/** What came of an export, with the way to it. `onMonth` goes to a frozen month. */
export function ExportMessage({ outcome, onMonth }: { outcome: ExportOutcome; onMonth: (id: string) => void }) {
  const texts = useTexts();
  const { t } = texts;
  switch (outcome.kind) {
    case 'none':
      return null;
    case 'failed':
      return <FailureMessage failure={outcome.failure} />;
    case 'published':
      return (
        <div role="status">
          <SectionMessage appearance="success">
            <p>
              {t('adoption.export.published')} <SiteLink url={outcome.url}>{outcome.title}</SiteLink>
            </p>
          </SectionMessage>
        </div>
      );
    case 'copied':
      return (
        <div role="status">
          <SectionMessage appearance="success">
            <p>{t('adoption.export.copied')}</p>
          </SectionMessage>
        </div>
      );
    case 'not-copied':
      return (
        <div role="status">
          <SectionMessage appearance="warning">
            <p>
              {t('adoption.export.notCopied', { link: outcome.link === null ? 'none' : 'some' })} {outcome.link}
            </p>
          </SectionMessage>
        </div>
      );
    case 'frozen':
      return (
        <div role="status">
          <SectionMessage
            appearance="success"
            actions={
              <SectionMessageAction key="open" onClick={() => onMonth(outcome.id)}>
                {t('adoption.export.open')}
              </SectionMessageAction>
            }
          >
            <p>{t('adoption.export.frozen', { month: nameMonth(outcome.month, texts) })}</p>
          </SectionMessage>
        </div>
      );
  }
}
