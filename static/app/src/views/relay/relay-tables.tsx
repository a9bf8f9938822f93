import { Stack, Text } from '@atlaskit/primitives';
import type { Relay, RelaySquad } from '../../../../../src/contract/relay';
import { DataTable, type Column } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { Emphasis } from '../../components/emphasis';
import { useTexts } from '../../data/start-context';
import { SquadName } from '../../components/squad-name';

type Orphan = Relay['orphans'][number];

/** Squads a page. */
const pageSize = 25;

function Squad({ squad }: Pick<Orphan, 'squad'>) {
  return (
    <Stack space="space.025">
      <SquadName squad={squad} />
      {squad.tribe === null ? null : (
        <Text size="small" color="color.text.subtle">
          {squad.tribe}
        </Text>
      )}
    </Stack>
  );
}

function TalkTo({ talkTo }: Pick<Orphan, 'talkTo'>) {
  const { t, list } = useTexts();
  if (talkTo.length === 0) return <Text color="color.text.subtle">{t('relay.nobody')}</Text>;
  return (
    <Stack space="space.025">
      {talkTo.map(({ role, people }, index) => (
        <Text key={role} as="p" size={index === 0 ? 'medium' : 'small'} color={index === 0 ? 'color.text' : 'color.text.subtle'}>
          {t('relay.person', { role, names: list(people.map(({ name, accountId }) => name ?? accountId)) })}
        </Text>
      ))}
    </Stack>
  );
}

function Practices({ practices }: Pick<Orphan, 'practices'>) {
  const { t } = useTexts();
  return practices === null ? t('relay.notJudged') : t('relay.counts', practices);
}

function Next({ squad: { next, practices } }: { squad: RelaySquad }) {
  const { t } = useTexts();
  if (next === null) return <Text color="color.text.subtle">{t(practices === null ? 'relay.notJudged' : 'relay.nothing')}</Text>;
  return (
    <Stack space="space.025">
      <Text as="p">
        <Emphasis text={next.step.text} />
      </Text>
      <DottedLine items={[next.practice, t('common.minutes', { minutes: next.step.minutes }), t(`common.who.${next.step.who}`)]} />
    </Stack>
  );
}

/** Practices do not sort: squads are never put in the order of how far they are. */
function useColumns(): Record<'squad' | 'talkTo' | 'practices', Column<Orphan>> {
  const { t } = useTexts();
  return {
    squad: { key: 'squad', title: t('relay.squad'), width: 20, sortBy: ({ squad }) => squad.name, cell: Squad },
    talkTo: { key: 'talkTo', title: t('relay.talkTo'), cell: TalkTo },
    practices: { key: 'practices', title: t('relay.practices'), cell: Practices },
  };
}

/** The squads that the reader leads. */
export function SquadsTable({ squads }: { squads: readonly RelaySquad[] }) {
  const { t, number } = useTexts();
  const { squad, talkTo, practices } = useColumns();
  return (
    <DataTable
      label={t('relay.title')}
      rows={squads}
      rowKey={(row) => row.squad.key}
      pageSize={pageSize}
      columns={[
        squad,
        { key: 'next', title: t('relay.next'), width: 28, cell: (row) => <Next squad={row} /> },
        talkTo,
        practices,
        {
          key: 'waits',
          title: t('relay.waits'),
          width: 10,
          numeric: true,
          sortBy: ({ waits }) => waits,
          cell: ({ waits }) => number(waits),
        },
      ]}
      sort={{ key: 'squad', order: 'ASC' }}
    />
  );
}

/** Squads that nobody leads. */
export function OrphansTable({ orphans }: Pick<Relay, 'orphans'>) {
  const { t } = useTexts();
  const { squad, talkTo, practices } = useColumns();
  return (
    <DataTable
      label={t('relay.orphans')}
      rows={orphans}
      rowKey={(row) => row.squad.key}
      pageSize={pageSize}
      columns={[squad, talkTo, practices]}
      sort={{ key: 'squad', order: 'ASC' }}
    />
  );
}
