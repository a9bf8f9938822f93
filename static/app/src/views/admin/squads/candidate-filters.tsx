import { Inline } from '@atlaskit/primitives';
import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { ChoiceSelect } from '../../../components/choice-select';
import { SearchField } from '../../../components/search-field';
import { useTexts } from '../../../data/start-context';
import { KindFilter, TribeFilter } from '../name-filter';
import { countStatuses, statusChoices, type Filters } from './filter-candidates';

interface Props {
  squads: readonly SquadCandidate[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What is shown of the squads and of what could be one. */
export function CandidateFilters({ squads, filters, onChange }: Props) {
  const { t } = useTexts();
  const counts = countStatuses(squads);
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const statuses = statusChoices.map((value) => ({ value, label: t(`admin.squads.status.${value}`, { n: counts[value] }) }));
  const styles = [
    { value: null, label: t('admin.squads.allStyles') },
    ...(['company-managed', 'team-managed'] as const).map((value) => ({ value, label: t(`admin.squads.${value}`) })),
  ];
  return (
    <Inline space="space.150" rowSpace="space.100" alignBlock="end" shouldWrap>
      <SearchField label={t('admin.squads.search')} value={filters.search} onChange={(search) => change({ search })} />
      <ChoiceSelect
        label={t('admin.squads.status.label')}
        options={statuses}
        value={filters.status}
        onChange={(status) => change({ status })}
      />
      <TribeFilter names={squads.map(({ tribe }) => tribe)} value={filters.tribe} onChange={(tribe) => change({ tribe })} />
      <KindFilter names={squads.map(({ kind }) => kind)} value={filters.kind} onChange={(kind) => change({ kind })} />
      <ChoiceSelect label={t('admin.squads.style')} options={styles} value={filters.style} onChange={(style) => change({ style })} />
    </Inline>
  );
}
