import { Inline } from '@atlaskit/primitives';
import { attestationStandings, type DeclarationsOverview } from '../../../../../../src/contract/attestations';
import { ChoiceSelect } from '../../../components/choice-select';
import { SearchField } from '../../../components/search-field';
import { useTexts } from '../../../data/start-context';
import { TribeFilter } from '../name-filter';
import { nameSubject, type OverviewFilters as Filters } from './filter-overview';

interface Props {
  overview: DeclarationsOverview;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Which squads are shown, and what of theirs. */
export function OverviewFilters({ overview, filters, onChange }: Props) {
  const { t } = useTexts();
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const subjects = [
    { value: null, label: t('declarations.board.all') },
    ...overview.subjects.map((subject) => ({ value: nameSubject(subject), label: subject.name })),
  ];
  const standings = [
    { value: null, label: t('declarations.board.anyStanding') },
    ...attestationStandings.map((value) => ({ value, label: t(`declarations.standing.${value}`, { kind: 'tool' }) })),
  ];
  return (
    <Inline space="space.150" rowSpace="space.100" alignBlock="end" shouldWrap>
      <SearchField label={t('declarations.board.search')} value={filters.search} onChange={(search) => change({ search })} />
      <TribeFilter names={overview.squads.map(({ tribe }) => tribe)} value={filters.tribe} onChange={(tribe) => change({ tribe })} />
      <ChoiceSelect
        label={t('declarations.board.subject')}
        options={subjects}
        value={filters.subject}
        onChange={(subject) => change({ subject })}
        width="wide"
      />
      <ChoiceSelect
        label={t('declarations.board.standing')}
        options={standings}
        value={filters.standing}
        onChange={(standing) => change({ standing })}
      />
    </Inline>
  );
}
