import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import { acceptFrom } from '../../../../../src/contract/acceptance';
import { Emphasis } from '../../components/emphasis';
import { useTexts } from '../../data/start-context';
import type { StatusRow } from './stage-map-draft';

type StageProposal = NonNullable<StatusRow['proposal']>;

/** A proposed stage with how sure it is: a tick where it may be accepted unseen, a question mark below. */
export function ProposedStage({ proposal, name, note }: { proposal: StageProposal; name: string; note?: string | null }) {
  const texts = useTexts();
  return (
    <Inline space="space.075" alignBlock="center">
      {proposal.confidence >= acceptFrom.usual ? (
        <CheckCircleIcon label="" color={token('color.icon.success')} />
      ) : (
        <QuestionCircleIcon label="" color={token('color.icon.subtle')} />
      )}
      <Text>
        <Text weight="medium">{name}</Text>
        <Text color="color.text.subtle">
          {texts.t('common.separator')}
          {texts.t('stageMap.confidence', { share: texts.percent(proposal.confidence) })}
          {note === undefined || note === null ? '' : `${texts.t('common.separator')}${note}`}
        </Text>
      </Text>
    </Inline>
  );
}

/** Why a stage is proposed. */
export function ProposalReason({ text }: { text: string }) {
  return (
    <Text size="small" color="color.text.subtle">
      <Emphasis text={text} />
    </Text>
  );
}

interface Props {
  row: StatusRow;
  /** The proposed stage in words. */
  name: string;
  /** True when the stage chosen now is the proposed one. */
  isChosen: boolean;
  /** Accepts the proposal; null where that is not to be done. */
  action: ReactNode;
}

/** What the app proposes for a status, why, and what the playbook says where nothing is proposed. */
export function Proposal({ row, name, isChosen, action }: Props) {
  const { t } = useTexts();
  const { proposal } = row;
  if (!proposal) return null;
  return (
    <Stack space="space.050" alignInline="start">
      <ProposedStage proposal={proposal} name={name} note={isChosen ? t('stageMap.sameAsNow') : null} />
      <ProposalReason text={proposal.reason} />
      {isChosen ? null : action}
    </Stack>
  );
}
