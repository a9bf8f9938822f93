import { Text } from '@atlaskit/primitives';
import type { Report } from '../../../../../../src/contract/report';
import { WideTable } from '../wide-table';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';

type Outcome = NonNullable<Report['outcomes']>[number];

/** Squads that adopted a practice beside those that have not yet. Association only; a side of too few squads has no figure. */
export function OutcomesPart({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { t } = useTexts();
  const title = t('adoption.outcomes.title');
  return (
    <Section title={title}>
      <Text as="p" color="color.text.subtle">
        {t('adoption.outcomes.text')}
      </Text>
      {outcomes.length === 0 ? (
        <QuietMessage text={t('adoption.outcomes.none')} />
      ) : (
        <WideTable
          label={title}
          rows={outcomes}
          rowKey={({ measure, standard }) => `${measure} ${standard.id}`}
          columns={[
            {
              key: 'practice',
              title: t('adoption.practices.practice'),
              width: 40,
              sortBy: ({ standard }) => standard.title,
              cell: ({ standard }) => standard.title,
            },
            { key: 'measure', title: t('adoption.outcomes.measure'), width: 20, cell: ({ measure }) => t(`adoption.outcomes.${measure}`) },
            {
              key: 'adopters',
              title: t('adoption.outcomes.adopters'),
              width: 20,
              numeric: true,
              cell: ({ adopters, unit }) => <Side side={adopters} unit={unit} />,
            },
            {
              key: 'others',
              title: t('adoption.outcomes.others'),
              width: 20,
              numeric: true,
              cell: ({ others, unit }) => <Side side={others} unit={unit} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Side({ side, unit }: { side: Outcome['adopters']; unit: Outcome['unit'] }) {
  const { t, percent } = useTexts();
  if (side === null) return <Text color="color.text.subtle">{t('adoption.outcomes.tooFew')}</Text>;
  const value = unit === 'share' ? percent(side.median) : t('adoption.number.days', { n: Math.round(side.median) });
  return <>{t('adoption.outcomes.value', { value, n: side.squads })}</>;
}
