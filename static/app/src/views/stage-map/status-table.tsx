import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { DataTable } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { useTexts } from '../../data/start-context';
import { orderStatuses, readChoice, type StatusRow } from './stage-map-draft';
import { StageSelect } from './stage-select';
import { useStageName } from './stage-name';
import type { StageMapWork } from './use-stage-map';

/** The statuses with what each means. No paging: a choice out of sight is a choice forgotten. */
export function StatusTable({ work }: { work: StageMapWork }) {
  const texts = useTexts();
  const { t } = texts;
  const { base, draft } = work;
  const sayStage = useStageName(base.stages);
  return (
    <DataTable
      label={t('stageMap.title', { squad: base.squad.name })}
      rows={orderStatuses(base.statuses)}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'status',
          title: t('page.coverage.status'),
          width: 28,
          cell: (row) => (
            <Stack space="space.025">
              <Text weight="medium">{row.name}</Text>
              <DottedLine items={[row.current ? null : t('stageMap.past'), texts.list(row.issueTypes)]} />
            </Stack>
          ),
        },
        {
          key: 'cases',
          title: t('page.coverage.cases'),
          width: 10,
          numeric: true,
          cell: ({ cases }) => (cases === 0 ? t('common.none') : texts.number(cases)),
        },
        {
          key: 'stage',
          title: t('stageMap.stage'),
          width: 26,
          cell: (row) => {
            const choice = draft[row.id] ?? readChoice(row);
            return base.mayConfirm ? (
              <StageSelect
                label={t('stageMap.stageOf', { status: row.name })}
                stages={base.stages}
                choice={choice}
                onChoose={(next) => work.choose(row, next)}
              />
            ) : (
              sayStage(choice)
            );
          },
        },
        { key: 'source', title: t('stageMap.from'), width: 18, cell: (row) => <Source row={row} isMine={draft[row.id] !== undefined} /> },
        {
          key: 'playbook',
          title: t('stageMap.byPlaybook'),
          width: 18,
          cell: ({ byPlaybook }) => (byPlaybook === null ? t('stageMap.silent') : sayStage({ kind: 'stage', stage: byPlaybook })),
        },
      ]}
    />
  );
}

/** Where a stage comes from; what nobody has said yet is marked. */
function Source({ row, isMine }: { row: StatusRow; isMine: boolean }) {
  const { t } = useTexts();
  if (isMine) return <Text weight="medium">{t('stageMap.source.mine')}</Text>;
  const text = <Text>{t(`stageMap.source.${row.source}`)}</Text>;
  if (row.source !== 'unmapped') return text;
  return (
    <Inline space="space.075" alignBlock="center">
      <QuestionCircleIcon label="" color={token('color.icon.warning')} />
      {text}
    </Inline>
  );
}
