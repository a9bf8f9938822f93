import type { ReviewedSquad } from '../../../../../../src/contract/stage-map';
import { ChoiceSelect } from '../../../components/choice-select';
import { SearchField } from '../../../components/search-field';
import { useTexts } from '../../../data/start-context';
import { TribeFilter } from '../name-filter';
import { reviewFilters, type ReviewChoice } from './review-rows';

interface Props {
  squads: readonly ReviewedSquad[];
  choice: ReviewChoice;
  onChoose: (choice: ReviewChoice) => void;
}

/** Which squads and statuses are looked at. */
export function ReviewFilters({ squads, choice, onChoose }: Props) {
  const { t } = useTexts();
  const change = (part: Partial<ReviewChoice>): void => onChoose({ ...choice, ...part });
  const filters = reviewFilters.map((value) => ({ value, label: t(`admin.stageMaps.filter.${value}`) }));
  return (
    <>
      <SearchField label={t('admin.stageMaps.search')} value={choice.search} onChange={(search) => change({ search })} width="widest" />
      <TribeFilter names={squads.map(({ tribe }) => tribe)} value={choice.tribe} onChange={(tribe) => change({ tribe })} width="wide" />
      <ChoiceSelect
        label={t('admin.stageMaps.show')}
        options={filters}
        value={choice.filter}
        onChange={(filter) => change({ filter })}
        width="widest"
      />
    </>
  );
}
