import { Stack, Text } from '@atlaskit/primitives';
import { modes } from '../../../../../src/contract/playbook';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';

/** The five modes, and what each means for a squad and for Product Ops. */
export function Ladder() {
  const { t } = useTexts();
  return (
    <Section title={t('rollouts.ladder.title')}>
      <Text as="p" color="color.text.subtle">
        {t('rollouts.ladder.text')}
      </Text>
      <DataTable
        label={t('rollouts.ladder.title')}
        rows={modes}
        rowKey={(mode) => mode}
        columns={[
          {
            key: 'mode',
            title: t('rollouts.ladder.mode'),
            width: 16,
            cell: (mode) => <Text weight="medium">{t(`editor.mode.${mode}.name`)}</Text>,
          },
          {
            ...{ key: 'meaning', title: t('rollouts.ladder.meaning'), width: 84 },
            cell: (mode) => (
              <Stack space="space.050">
                <Text>{t(`editor.mode.${mode}.squad`)}</Text>
                <Text color="color.text.subtle">{t(`editor.mode.${mode}.productOps`)}</Text>
              </Stack>
            ),
          },
        ]}
      />
    </Section>
  );
}
