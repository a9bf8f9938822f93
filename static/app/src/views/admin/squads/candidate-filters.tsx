import { Box, Inline, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { useTexts } from '../../../data/start-context';
import { listChoices, type Choice } from '../choice';
import { countStatuses, statusChoices, type Filters } from './filter-candidates';
import { Labelled } from '../../../components/labelled';

const wide = xcss({ width: '208px' });
const narrow = xcss({ width: '168px' });

interface Props {
  squads: readonly SquadCandidate[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What is shown of the squads and of what could be one. */
export function CandidateFilters({ squads, filters, onChange }: Props) {
  const { t, lang } = useTexts();
  const counts = countStatuses(squads);
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const statuses = statusChoices.map((value) => ({ value, label: t(`admin.squads.status.${value}`, { n: counts[value] }) }));
  const styles = [
    { value: null, label: t('admin.squads.allStyles') },
    ...(['company-managed', 'team-managed'] as const).map((value) => ({ value, label: t(`admin.squads.${value}`) })),
  ];
  const sayTribe = (choice: Choice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.value ?? t('admin.squads.noTribe'));
  const sayKind = (choice: Choice): string => {
    if (choice.kind === 'all') return t('admin.squads.allKinds');
    return choice.value === null ? t('admin.squads.noKind') : t('admin.squads.kindName', { kind: choice.value });
  };
  const options = (values: readonly (string | null)[], say: (choice: Choice) => string) =>
    listChoices(values, lang).map((value) => ({ value, label: say(value) }));
  return (
    <Inline space="space.150" alignBlock="end" shouldWrap>
      <Box xcss={wide}>
        <Labelled label={t('admin.squads.search')}>
          {(id) => (
            <Textfield id={id} type="search" value={filters.search} onChange={(event) => change({ search: event.currentTarget.value })} />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.status.label')}>
          {(id) => (
            <Select
              inputId={id}
              options={statuses}
              value={statuses.find(({ value }) => value === filters.status) ?? null}
              onChange={(option) => change({ status: option?.value ?? 'all' })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.tribe')}>
          {(id) => (
            <Select
              inputId={id}
              options={options(
                squads.map(({ tribe }) => tribe),
                sayTribe,
              )}
              value={{ value: filters.tribe, label: sayTribe(filters.tribe) }}
              onChange={(option) => change({ tribe: option?.value ?? { kind: 'all' } })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.kind')}>
          {(id) => (
            <Select
              inputId={id}
              options={options(
                squads.map(({ kind }) => kind),
                sayKind,
              )}
              value={{ value: filters.kind, label: sayKind(filters.kind) }}
              onChange={(option) => change({ kind: option?.value ?? { kind: 'all' } })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('admin.squads.style')}>
          {(id) => (
            <Select
              inputId={id}
              options={styles}
              value={styles.find(({ value }) => value === filters.style) ?? null}
              onChange={(option) => change({ style: option?.value ?? null })}
            />
          )}
        </Labelled>
      </Box>
    </Inline>
  );
}
