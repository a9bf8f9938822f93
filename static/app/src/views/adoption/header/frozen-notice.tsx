import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { Report } from '../../../../../../src/contract/report';
import { nameMonth } from '../../../../../../src/text/adoption/month';
import { useTexts } from '../../../data/start-context';

/** Says that the page shows a month as it was frozen: which, when and under which id. */
export function FrozenNotice({ frozen, onLeave }: { frozen: NonNullable<Report['frozen']>; onLeave: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <SectionMessage
      title={t('adoption.frozen.title', { month: nameMonth(frozen.month, texts) })}
      actions={
        <SectionMessageAction key="back" onClick={onLeave}>
          {t('adoption.frozen.back')}
        </SectionMessageAction>
      }
    >
      <p>{t('adoption.frozen.text', { date: texts.date(frozen.frozenAt), id: frozen.id })}</p>
    </SectionMessage>
  );
}
