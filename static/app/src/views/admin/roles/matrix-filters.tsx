import { Checkbox } from '@atlaskit/checkbox';
import { Box, Inline, xcss } from '@atlaskit/primitives';
import type { RoleMatrix } from '../../../../../../src/contract/roles';
import { ChoiceSelect } from '../../../components/choice-select';
import { SearchField } from '../../../components/search-field';
import { useTexts } from '../../../data/start-context';
import { TribeFilter } from '../name-filter';
import type { MatrixFilters as Filters } from './filter-matrix';

const line = xcss({ paddingBlockEnd: 'space.100' });

interface Props {
  matrix: RoleMatrix;
  filters: Filters;
  onChange: (filters: Filters) => void;
  down: 'squads' | 'roles';
  onDown: (down: 'squads' | 'roles') => void;
}

/** What is shown of the matrix, and which way round. */
export function MatrixFilters({ matrix, filters, onChange, down, onDown }: Props) {
  const { t } = useTexts();
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const roles = [{ value: null, label: t('roles.matrix.allRoles') }, ...matrix.roles.map(({ id, name }) => ({ value: id, label: name }))];
  const ways = (['squads', 'roles'] as const).map((value) => ({ value, label: t(`roles.matrix.${value}Down`) }));
  return (
    <Inline space="space.150" rowSpace="space.100" alignBlock="end" shouldWrap>
      <SearchField label={t('roles.matrix.search')} value={filters.search} onChange={(search) => change({ search })} />
      <TribeFilter names={matrix.squads.map(({ tribe }) => tribe)} value={filters.tribe} onChange={(tribe) => change({ tribe })} />
      <ChoiceSelect
        label={t('roles.matrix.role')}
        options={roles}
        value={filters.role}
        onChange={(role) => change({ role })}
        width="wide"
      />
      <ChoiceSelect label={t('roles.matrix.layout')} options={ways} value={down} onChange={onDown} />
      <Box xcss={line}>
        <Checkbox
          label={t('roles.matrix.onlyVacant')}
          isChecked={filters.onlyVacant}
          onChange={(event) => change({ onlyVacant: event.currentTarget.checked })}
        />
      </Box>
    </Inline>
  );
}
