import { Box, Inline, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { attestationStandings, type DeclarationsOverview } from '../../../../../../src/contract/attestations';
import { Labelled } from '../../../components/labelled';
import { useTexts } from '../../../data/start-context';
import { anything, listChoices, type Choice } from '../choice';
import { nameSubject, type OverviewFilters as Filters } from './filter-overview';

const wide = xcss({ width: '240px' });
const narrow = xcss({ width: '168px' });

interface Props {
  overview: DeclarationsOverview;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Which squads are shown, and what of theirs. */
export function OverviewFilters({ overview, filters, onChange }: Props) {
  const { t, lang } = useTexts();
  const change = (part: Partial<Filters>): void => onChange({ ...filters, ...part });
  const sayTribe = (choice: Choice): string =>
    choice.kind === 'all' ? t('admin.squads.allTribes') : (choice.value ?? t('admin.squads.noTribe'));
  const tribes = listChoices(
    overview.squads.map(({ tribe }) => tribe),
    lang,
  ).map((value) => ({ value, label: sayTribe(value) }));
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
      <Box xcss={wide}>
        <Labelled label={t('declarations.board.search')}>
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
        <Labelled label={t('declarations.board.subject')}>
          {(id) => (
            <Select
              inputId={id}
              options={subjects}
              value={subjects.find(({ value }) => value === filters.subject) ?? null}
              onChange={(option) => change({ subject: option?.value ?? null })}
            />
          )}
        </Labelled>
      </Box>
      <Box xcss={narrow}>
        <Labelled label={t('declarations.board.standing')}>
          {(id) => (
            <Select
              inputId={id}
              options={standings}
              value={standings.find(({ value }) => value === filters.standing) ?? null}
              onChange={(option) => change({ standing: option?.value ?? null })}
            />
          )}
        </Labelled>
      </Box>
    </Inline>
  );
}
