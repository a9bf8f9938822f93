import Select from '@atlaskit/select';
import { Box, Inline, Stack, Text } from '@atlaskit/primitives';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { SquadRow } from '../../../../../src/contract/admin';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { filterSquads, listTribes, type TribeChoice } from './filter-squads';
import { SquadsTable } from './squads-table';

/** The squads that sweeps found. */
export function SquadsSection({ squads }: { squads: readonly SquadRow[] }) {
  const { t, lang } = useTexts();
  const searchId = useId();
  const tribeId = useId();
  const [search, setSearch] = useState('');
  const [tribe, setTribe] = useState<TribeChoice>({ kind: 'all' });
  if (squads.length === 0) {
    return (
      <Section title={t('admin.squads.title')}>
        <QuietMessage title={t('admin.squads.none')} text={t('admin.squads.noneText')} />
      </Section>
    );
  }
  const shown = filterSquads(squads, search, tribe);
  const nameTribe = (choice: TribeChoice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.tribe ?? t('admin.squads.noTribe'));
  const options = listTribes(squads, lang).map((choice) => ({ label: nameTribe(choice), value: choice }));
  return (
    <Section
      title={t('admin.squads.title')}
      aside={
        <Text color="color.text.subtle">
          {shown.length === squads.length
            ? t('admin.squads.found', { n: squads.length })
            : t('admin.squads.shown', { n: shown.length, total: squads.length })}
        </Text>
      }
    >
      <Stack space="space.200">
        <Inline space="space.200" alignBlock="end" shouldWrap>
          <Box style={{ width: 260 }}>
            <label htmlFor={searchId}>
              <Text size="small" weight="medium">
                {t('admin.squads.search')}
              </Text>
            </label>
            <Textfield id={searchId} type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
          </Box>
          <Box style={{ width: 220 }}>
            <label htmlFor={tribeId}>
              <Text size="small" weight="medium">
                {t('admin.squads.tribe')}
              </Text>
            </label>
            <Select
              inputId={tribeId}
              options={options}
              value={{ label: nameTribe(tribe), value: tribe }}
              onChange={(option) => setTribe(option?.value ?? { kind: 'all' })}
            />
          </Box>
        </Inline>
        <SquadsTable squads={shown} />
      </Stack>
    </Section>
  );
}
