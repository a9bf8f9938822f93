import Button from '@atlaskit/button/new';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { DataTable } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { useTexts } from '../../data/start-context';
import { Proposal } from './proposal';
import { isSameChoice, readChoice, readProposal, type StatusRow } from './stage-map-draft';
import { StageSelect } from './stage-select';
import { useStageName } from './stage-name';
import type { StageMapWork } from './use-stage-map';

/** The statuses with what each means, and what is proposed where nobody has said. No paging: a choice out of sight is a choice forgotten. */
export function StatusTable({ work }: { work: StageMapWork }) {
  const texts = useTexts();
  const { t } = texts;
  const { base, draft } = work;
  const sayStage = useStageName(base.stages);
  const choiceOf = (row: StatusRow) => draft[row.id] ?? readChoice(row);
  return (
    <DataTable
      label={t('stageMap.title', { squad: base.squad.name })}
      rows={base.statuses}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'status',
          title: t('page.coverage.status'),
          width: 21,
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
          width: 8,
          numeric: true,
          cell: ({ cases }) => (cases === 0 ? t('common.none') : texts.number(cases)),
        },
        {
          key: 'stage',
          title: t('stageMap.stage'),
          width: 21,
          cell: (row) =>
            base.mayConfirm ? (
              <StageSelect
                label={t('stageMap.stageOf', { status: row.name })}
                stages={base.stages}
                choice={choiceOf(row)}
                onChoose={(next) => work.choose(row, next)}
              />
            ) : (
              sayStage(choiceOf(row))
            ),
        },
        { key: 'source', title: t('stageMap.from'), width: 16, cell: (row) => <Source row={row} isMine={draft[row.id] !== undefined} /> },
        { key: 'proposal', title: t('stageMap.proposal'), width: 34, cell: (row) => <ProposalCell row={row} work={work} /> },
      ]}
    />
  );
}

/** What is proposed, with the button that accepts it; for what somebody has confirmed, what the playbook alone would say. */
function ProposalCell({ row, work }: { row: StatusRow; work: StageMapWork }) {
  const { t } = useTexts();
  const sayStage = useStageName(work.base.stages);
  const proposed = readProposal(row);
  if (proposed === null) {
    const byPlaybook = row.byPlaybook === null ? t('stageMap.silent') : sayStage({ kind: 'stage', stage: row.byPlaybook });
    const isOpen = row.source === 'unmapped' || row.source === 'playbook';
    return (
      <Text size="small" color="color.text.subtle">
        {isOpen ? t('stageMap.noProposal') : t('stageMap.byPlaybook', { stage: byPlaybook })}
      </Text>
    );
  }
  const name = sayStage(proposed);
  return (
    <Proposal
      row={row}
      name={name}
      isChosen={isSameChoice(proposed, work.draft[row.id] ?? readChoice(row))}
      action={
        work.base.mayConfirm ? (
          <Button
            spacing="compact"
            aria-label={t('stageMap.acceptOf', { stage: name, status: row.name })}
            onClick={() => work.choose(row, proposed)}
          >
            {t('stageMap.accept')}
          </Button>
        ) : null
      }
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
