import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives';
import type { AssignmentView } from '../../../../../src/contract/assignments';
import { middayOf } from '../../../../../src/text/day';
import { DataTable, type Column } from '../../components/data-table';
import { useTexts } from '../../data/start-context';
import type { Holding } from './list-holdings';

interface Props {
  label: string;
  holdings: readonly Holding[];
  isBusy: boolean;
  onChange: (assignment: AssignmentView) => void;
  onEnd: (assignment: AssignmentView) => void;
}

const setOf = (holding: Holding): AssignmentView | null => (holding.kind === 'set' ? holding.assignment : null);
const personOf = (holding: Holding) => (holding.kind === 'set' ? holding.assignment.person : holding);

/** What is shown of anybody: the person, as what, from when until when. */
function useColumns(): Column<Holding>[] {
  const { t, date } = useTexts();
  const sayDay = (day: string | null | undefined): string =>
    day === null || day === undefined ? t('roles.assign.open') : date(middayOf(day));
  return [
    {
      key: 'person',
      title: t('roles.assign.person'),
      width: 30,
      cell: (holding) => {
        const { name, active } = personOf(holding);
        return active ? name : t('roles.closed', { name });
      },
    },
    { key: 'as', title: t('roles.assign.as'), width: 14, cell: (holding) => t(`roles.assign.kind.${setOf(holding)?.kind ?? 'holder'}`) },
    {
      key: 'source',
      title: t('roles.assign.source'),
      width: 12,
      cell: ({ kind }) => t(kind === 'set' ? 'roles.assign.here' : 'roles.assign.inJira'),
    },
    { key: 'from', title: t('roles.assign.from'), width: 12, cell: (holding) => sayDay(setOf(holding)?.from) },
    { key: 'until', title: t('roles.assign.until'), width: 12, cell: (holding) => sayDay(setOf(holding)?.until) },
  ];
}

/** Who holds a role or will. What Jira says is Jira's to change. */
export function HoldingsTable({ label, holdings, isBusy, onChange, onEnd }: Props) {
  const { t } = useTexts();
  const columns = useColumns();
  const actions: Column<Holding> = {
    key: 'actions',
    title: t('roles.assign.actions'),
    width: 20,
    cell: (holding) => {
      const assignment = setOf(holding);
      if (!assignment) return null;
      return (
        <Inline space="space.050">
          <Button spacing="compact" appearance="subtle" isDisabled={isBusy} onClick={() => onChange(assignment)}>
            {t('roles.assign.change')}
          </Button>
          <Button spacing="compact" appearance="subtle" isDisabled={isBusy} onClick={() => onEnd(assignment)}>
            {t('roles.assign.end')}
          </Button>
        </Inline>
      );
    },
  };
  return (
    <DataTable
      label={label}
      columns={[...columns, actions]}
      rows={holdings}
      rowKey={(holding) => setOf(holding)?.id ?? `jira ${personOf(holding).accountId}`}
    />
  );
}

/** Who held a role before. */
export function PastTable({ label, past }: { label: string; past: readonly AssignmentView[] }) {
  const rows = past.map((assignment): Holding => ({ kind: 'set', assignment }));
  return <DataTable label={label} columns={useColumns()} rows={rows} rowKey={(holding) => setOf(holding)?.id ?? ''} />;
}
