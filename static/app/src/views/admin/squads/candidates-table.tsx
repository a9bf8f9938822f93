import { Checkbox } from '@atlaskit/checkbox';
import { Stack, Text } from '@atlaskit/primitives';
import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { DataTable, type Column } from '../../../components/data-table';
import { DottedLine } from '../../../components/dotted-line';
import { Moment } from '../../../components/moment';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { CandidateStatus } from './candidate-status';
import { saySource } from './say-source';

/** Rows a page: the demo's 24 squads on one, two thousand squads on forty. */
const pageSize = 50;

interface Props {
  squads: readonly SquadCandidate[];
  selected: ReadonlySet<string>;
  onSelect: (keys: ReadonlySet<string>) => void;
  onOpen: (key: string) => void;
}

/** Squads and what could be one: who they are, what they are made of, whether they count and why not. */
export function CandidatesTable({ squads, selected, onSelect, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const areAll = squads.length > 0 && squads.every(({ key }) => selected.has(key));
  const toggle = (key: string): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  const columns: Column<SquadCandidate>[] = [
    {
      key: 'select',
      title: t('admin.squads.selectAll'),
      heading: (
        <Checkbox
          aria-label={t('admin.squads.selectAll')}
          isChecked={areAll}
          isIndeterminate={!areAll && squads.some(({ key }) => selected.has(key))}
          onChange={() => onSelect(areAll ? new Set() : new Set(squads.map(({ key }) => key)))}
        />
      ),
      width: 4,
      cell: ({ key, name }) => (
        <Checkbox aria-label={t('admin.squads.select', { name })} isChecked={selected.has(key)} onChange={() => toggle(key)} />
      ),
    },
    {
      key: 'squad',
      title: t('admin.squads.squad'),
      width: 25,
      sortBy: ({ name }) => name.toLowerCase(),
      cell: (squad) => (
        <Stack>
          <TextButton onClick={() => onOpen(squad.key)}>{squad.name}</TextButton>
          <DottedLine
            items={[squad.key, ...listOthers(squad).map((source) => saySource(texts, source)), t(`admin.squads.${squad.style}`)]}
          />
        </Stack>
      ),
    },
    {
      key: 'status',
      title: t('admin.squads.status.label'),
      width: 17,
      // Squads before the rest, by reason; the name last.
      sortBy: ({ status, reason, name }) => `${status === 'out' ? 1 : 0}${reason ?? ''}${status}\u0000${name}`,
      cell: (squad) => <CandidateStatus squad={squad} />,
    },
    {
      key: 'tribe',
      title: t('admin.squads.tribe'),
      width: 13,
      // The name after the tribe: within a tribe, squads stand in alphabetical order.
      sortBy: ({ tribe, name }) => `${tribe ?? '\uffff'}\u0000${name}`,
      cell: ({ tribe }) => tribe ?? t('admin.squads.noTribe'),
    },
    {
      key: 'kind',
      title: t('admin.squads.kind'),
      width: 10,
      sortBy: ({ kind }) => kind ?? '\uffff',
      cell: ({ kind }) => (kind === null ? t('common.none') : t('admin.squads.kindName', { kind })),
    },
    {
      key: 'lead',
      title: t('admin.squads.lead'),
      width: 13,
      sortBy: ({ lead }) => lead?.name ?? '\uffff',
      cell: ({ lead }) => lead?.name ?? t('admin.squads.noLead'),
    },
    {
      key: 'issues',
      title: t('admin.squads.issues'),
      width: 8,
      numeric: true,
      sortBy: ({ issues }) => issues ?? -1,
      cell: ({ issues }) => (issues === null ? t('common.none') : texts.number(issues)),
    },
    {
      key: 'activity',
      title: t('admin.squads.activity'),
      width: 10,
      sortBy: ({ lastActivity }) => lastActivity ?? 0,
      cell: ({ lastActivity }) => (lastActivity === null ? t('common.none') : <Moment at={lastActivity} />),
    },
  ];
  return (
    <DataTable
      label={t('admin.squads.title')}
      columns={columns}
      rows={squads}
      rowKey={({ key }) => key}
      sort={{ key: 'tribe', order: 'ASC' }}
      pageSize={pageSize}
      empty={<Text>{t('admin.squads.noMatch')}</Text>}
    />
  );
}

/** What the key alone does not tell of a squad's making. */
function listOthers({ key, sources }: SquadCandidate): SquadCandidate['sources'] {
  return sources.filter(({ projectKey, slice, until }) => until === null && (projectKey !== key || slice !== null));
}
