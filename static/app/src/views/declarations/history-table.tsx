import type { AttestationKind, SaidView } from '../../../../../src/contract/attestations';
import { middayOf } from '../../../../../src/text/day';
import { DataTable } from '../../components/data-table';
import { SiteLink } from '../../components/site-link';
import { useTexts } from '../../data/start-context';

interface Props {
  label: string;
  kind: AttestationKind;
  past: readonly SaidView[];
}

/** What the squad said of one thing before, the latest first. */
export function HistoryTable({ label, kind, past }: Props) {
  const texts = useTexts();
  const { t, date } = texts;
  const tell = ({ takenBack, tools }: SaidView): string => {
    if (takenBack) return t('declarations.tookBack');
    return kind === 'tool' ? texts.list(tools) : t('declarations.confirmed');
  };
  return (
    <DataTable
      label={label}
      rows={past}
      rowKey={({ seq }) => String(seq)}
      pageSize={10}
      columns={[
        { key: 'on', title: t('declarations.historyCell.on'), width: 25, cell: ({ on }) => date(middayOf(on)) },
        { key: 'what', title: t('declarations.historyCell.what'), width: 45, cell: tell },
        {
          key: 'evidence',
          title: t('declarations.historyCell.evidence'),
          width: 30,
          cell: ({ evidence }) => (evidence === null ? null : <SiteLink url={evidence}>{t('declarations.evidence')}</SiteLink>),
        },
      ]}
    />
  );
}
