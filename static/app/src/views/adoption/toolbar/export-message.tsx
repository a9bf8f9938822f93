import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { ReactElement, ReactNode } from 'react';
import { nameMonth } from '../../../../../../src/text/adoption/month';
import { FailureMessage } from '../../../components/failure-message';
import { SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import type { ExportOutcome } from './use-exports';

interface ToldProps {
  appearance?: 'success' | 'warning';
  actions?: ReactElement[];
  children: ReactNode;
}

function Told({ appearance = 'success', actions = [], children }: ToldProps) {
  return (
    <div role="status">
      <SectionMessage appearance={appearance} actions={actions}>
        <p>{children}</p>
      </SectionMessage>
    </div>
  );
}

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
        <Told>
          {t('adoption.export.published')} <SiteLink url={outcome.url}>{outcome.title}</SiteLink>
        </Told>
      );
    case 'copied':
      return <Told>{t('adoption.export.copied')}</Told>;
    case 'not-copied':
      return (
        <Told appearance="warning">
          {t('adoption.export.notCopied', { link: outcome.link === null ? 'none' : 'some' })} {outcome.link}
        </Told>
      );
    case 'frozen': {
      const open = (
        <SectionMessageAction key="open" onClick={() => onMonth(outcome.id)}>
          {t('adoption.export.open')}
        </SectionMessageAction>
      );
      return <Told actions={[open]}>{t('adoption.export.frozen', { month: nameMonth(outcome.month, texts) })}</Told>;
    }
  }
}
