import { Box, Inline, Text } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../data/start-context';
import { anything, listChoices, type Choice } from './choice';
import { filterSquads, type Findable } from './filter-squads';

/** A search by name and a choice of tribe over a list of squads: the squads that they leave, how many that is in words, and the two fields. */
export function useSquadFilter<S extends Findable>(squads: readonly S[]): { shown: S[]; count: string; fields: ReactNode } {
  const { t, lang } = useTexts();
  const searchId = useId();
  const tribeId = useId();
  const [search, setSearch] = useState('');
  const [tribe, setTribe] = useState<Choice>(anything);
  const shown = filterSquads(squads, search, tribe);
  const nameTribe = (choice: Choice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.value ?? t('admin.squads.noTribe'));
  const options = listChoices(
    squads.map((squad) => squad.tribe),
    lang,
  ).map((choice) => ({ label: nameTribe(choice), value: choice }));
  const count =
    shown.length === squads.length
      ? t('admin.filter.found', { n: squads.length })
      : t('admin.filter.shown', { n: shown.length, total: squads.length });
  const fields = (
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
          onChange={(option) => setTribe(option?.value ?? anything)}
        />
      </Box>
    </Inline>
  );
  return { shown, count, fields };
}
