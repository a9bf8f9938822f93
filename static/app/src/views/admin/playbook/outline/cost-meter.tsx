import { Text } from '@atlaskit/primitives';
import { useTexts } from '../../../../data/start-context';
import { useWork } from '../desk-context';

/** What keeping the standards costs a squad: a playbook is paid for in the time of those who live it. */
export function CostMeter() {
  const { t } = useTexts();
  const { minutesPerMonth, said, unsaid } = useWork((work) => work.stored.cost);
  return (
    <div className="pb-cost">
      <Text as="p" size="small" color="color.text.subtle">
        {t('editor.cost.title')}
      </Text>
      <Text as="p" size="large" weight="semibold">
        {t(unsaid === 0 ? 'editor.cost.sum' : 'editor.cost.atLeast', { n: minutesPerMonth })}
      </Text>
      <Text as="p" size="small" color="color.text.subtlest">
        {t('editor.cost.of', { said, unsaid })}
      </Text>
    </div>
  );
}
