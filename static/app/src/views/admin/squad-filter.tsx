import { Inline } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';
import { SearchField } from '../../components/search-field';
import { useTexts } from '../../data/start-context';
import { anything, type Choice } from './choice';
import { filterSquads, type Findable } from './filter-squads';
import { TribeFilter } from './name-filter';

/** A search by name and a choice of tribe over a list of squads: the squads that they leave, how many that is in words, and the two fields. */
export function useSquadFilter<S extends Findable>(squads: readonly S[]): { shown: S[]; count: string; fields: ReactNode } {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const [tribe, setTribe] = useState<Choice>(anything);
  const shown = filterSquads(squads, search, tribe);
  const count =
    shown.length === squads.length
      ? t('admin.filter.found', { n: squads.length })
      : t('admin.filter.shown', { n: shown.length, total: squads.length });
  const fields = (
    <Inline space="space.200" alignBlock="end" shouldWrap>
      <SearchField label={t('admin.squads.search')} value={search} onChange={setSearch} width="widest" />
      <TribeFilter names={squads.map((squad) => squad.tribe)} value={tribe} onChange={setTribe} width="wide" />
    </Inline>
  );
  return { shown, count, fields };
}
