import type { EtatDesLieux, SquadEtat } from '../../../../../src/contract/etat-des-lieux';
import { DataTable, type Column } from '../../components/data-table';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';

type Status = EtatDesLieux['statuses'][number];

interface Props {
  statuses: readonly Status[];
  /** Null = nothing says what the statuses mean. */
  stages: SquadEtat['stages'];
}

/** The statuses that work items are and were in, and the stage that each means where a playbook says so. */
export function StatusesTable({ statuses, stages }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const stageOf = new Map((stages ?? []).map((each) => [each.status, each]));
  const sayStage = ({ name }: Status): string => {
    const found = stageOf.get(name);
    return found?.stage ?? (found ? t(`stageMap.source.${found.source}`) : t('common.none'));
  };
  const stageColumn: Column<Status> = { key: 'stage', title: t('etat.statuses.stage'), width: 22, sortBy: sayStage, cell: sayStage };
  const count = (key: 'now' | 'cases'): Column<Status> => ({
    ...{ key, width: 15, title: t(`etat.statuses.${key}`), numeric: true },
    sortBy: (status) => status[key],
    cell: (status) => texts.number(status[key]),
  });
  const sayCategory = ({ category }: Status): string => t(`etat.statuses.category.${category ?? 'none'}`);
  return (
    <Section title={t('etat.statuses.title')}>
      <DataTable
        label={t('etat.statuses.title')}
        rows={statuses}
        rowKey={({ name }) => name}
        pageSize={15}
        columns={[
          { key: 'name', title: t('etat.statuses.status'), width: 28, sortBy: ({ name }) => name, cell: ({ name }) => name },
          { key: 'category', title: t('etat.statuses.categoryTitle'), width: 20, sortBy: sayCategory, cell: sayCategory },
          ...(stages === null ? [] : [stageColumn]),
          count('now'),
          count('cases'),
        ]}
      />
    </Section>
  );
}
