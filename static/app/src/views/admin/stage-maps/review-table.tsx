import { Stack, Text } from '@atlaskit/primitives';
import type { StageMapReview } from '../../../../../../src/contract/stage-map';
import { DataTable } from '../../../components/data-table';
import { DottedLine } from '../../../components/dotted-line';
import { StageMapLink } from '../../../components/module-link';
import { useTexts } from '../../../data/start-context';
import { ProposalReason, ProposedStage } from '../../stage-map/proposal';
import { readConfidence, type ReviewRow } from './review-rows';

const pageSize = 25;

/** The open statuses of many squads; the squad's name leads to its stage map. */
export function ReviewTable({ rows, stages }: { rows: readonly ReviewRow[]; stages: StageMapReview['stages'] }) {
  const texts = useTexts();
  const { t } = texts;
  const nameStage = (id: string): string => stages.find((stage) => stage.id === id)?.name ?? id;
  const placeOf = (id: string | null | undefined): number => stages.findIndex((stage) => stage.id === id);
  return (
    <DataTable
      label={t('admin.stageMaps.title')}
      rows={rows}
      rowKey={({ squad, status }) => `${squad.key}/${status.id}`}
      pageSize={pageSize}
      empty={<Text>{t('admin.stageMaps.noMatch')}</Text>}
      columns={[
        {
          key: 'status',
          title: t('admin.stageMaps.status'),
          width: 18,
          sortBy: ({ status }) => status.name,
          cell: ({ status }) => (
            <Stack space="space.025">
              <Text weight="medium">{status.name}</Text>
              <DottedLine items={[status.current ? null : t('stageMap.past'), texts.list(status.issueTypes)]} />
            </Stack>
          ),
        },
        {
          key: 'squad',
          title: t('admin.stageMaps.squad'),
          width: 18,
          sortBy: ({ squad }) => squad.name,
          cell: ({ squad }) => (
            <Stack space="space.025">
              <StageMapLink projectKey={squad.key}>{squad.name}</StageMapLink>
              <DottedLine items={[squad.key, squad.tribe, t(`admin.squads.${squad.style}`)]} />
            </Stack>
          ),
        },
        {
          key: 'cases',
          title: t('admin.stageMaps.cases'),
          width: 8,
          numeric: true,
          sortBy: ({ status }) => status.cases,
          cell: ({ status }) => (status.cases === 0 ? t('common.none') : texts.number(status.cases)),
        },
        {
          key: 'now',
          title: t('admin.stageMaps.now'),
          width: 12,
          sortBy: ({ status }) => placeOf(status.stage),
          cell: ({ status }) => (status.stage === null ? t('admin.stageMaps.none') : nameStage(status.stage)),
        },
        {
          key: 'proposal',
          title: t('admin.stageMaps.proposal'),
          width: 44,
          sortBy: readConfidence,
          cell: ({ status: { proposal, stage } }) =>
            proposal === null ? (
              <Text color="color.text.subtle">{t('stageMap.noProposal')}</Text>
            ) : (
              <Stack space="space.025">
                <ProposedStage proposal={proposal} name={nameStage(proposal.stage)} />
                <ProposalReason text={proposal.reason} isFolded={proposal.stage === stage} />
              </Stack>
            ),
        },
      ]}
    />
  );
}
