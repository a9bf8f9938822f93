import { Checkbox } from '@atlaskit/checkbox';
import { Box, Inline, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { RoleMatrix } from '../../../../../../src/contract/roles';
import { Labelled } from '../../../components/labelled';
import { useTexts } from '../../../data/start-context';
import { anything, listChoices, type Choice } from '../choice';
import type { MatrixFilters as Filters } from './filter-matrix';

const wide = xcss({ width: '208px' });
const narrow = xcss({ width: '168px' });
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
  const { t, lang } = useTexts();
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const sayTribe = (choice: Choice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.value ?? t('admin.squads.noTribe'));
  const tribes = listChoices(
    matrix.squads.map(({ tribe }) => tribe),
    lang,
  ).map((value) => ({ value, label: sayTribe(value) }));
  const roles = [{ value: null, label: t('roles.matrix.allRoles') }, ...matrix.roles.map(({ id, name }) => ({ value: id, label: name }))];
  const ways = (['squads', 'roles'] as const).map((value) => ({ value, label: t(`roles.matrix.${value}Down`) }));
  return (
    <Inline space="space.150" rowSpace="space.100" alignBlock="end" shouldWrap>
      <Box xcss={wide}>
        <Labelled label={t('roles.matrix.search')}>
          {(id) => (
            <Textfield id={id} type="search" value={filters.search} onChange={(event) => change({ search: event.currentTarget.value })} />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.tribe')}>
          {(id) => (
            <Select
              inputId={id}
              options={tribes}
              value={{ value: filters.tribe, label: sayTribe(filters.tribe) }}
              onChange={(option) => change({ tribe: option?.value ?? anything })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={wide}>
        <Labelled label={t('roles.matrix.role')}>
          {(id) => (
            <Select
              inputId={id}
              options={roles}
              value={roles.find(({ value }) => value === filters.role) ?? null}
              onChange={(option) => change({ role: option?.value ?? null })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('roles.matrix.layout')}>
          {(id) => (
            <Select
              inputId={id}
              options={ways}
              value={ways.find(({ value }) => value === down) ?? null}
              onChange={(option) => onDown(option?.value ?? 'squads')}
            />
          )}
        </Labelled>
      </Box>
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
