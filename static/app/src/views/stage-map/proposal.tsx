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

/** Why a stage is proposed. Folded where the proposal only says what counts already: there it is seldom read. */
export function ProposalReason({ text, isFolded }: { text: string; isFolded: boolean }) {
  const { t } = useTexts();
  const reason = (
    <Text size="small" color="color.text.subtle">
      <Emphasis text={text} />
    </Text>
  );
  if (!isFolded) return reason;
  return (
    <details>
      <summary>
        <Text size="small" color="color.text.subtle">
          {t('stageMap.why')}
        </Text>
      </summary>
      {reason}
    </details>
  );
}

interface Props {
  row: StatusRow;
  /** The proposed stage in words. */
  name: string;
  /** True when the stage chosen now is the proposed one. */
  isChosen: boolean;
  /** Accepts the proposal; not shown where it is chosen already. */
  action: ReactNode;
}

/** What the app proposes for a status, and why. */
export function Proposal({ row, name, isChosen, action }: Props) {
  const { t } = useTexts();
  const { proposal } = row;
  if (!proposal) return null;
  return (
    <Stack space="space.050" alignInline="start">
      <ProposedStage proposal={proposal} name={name} note={isChosen ? t('stageMap.sameAsNow') : null} />
      <ProposalReason text={proposal.reason} isFolded={isChosen} />
      {isChosen ? null : action}
    </Stack>
  );
}
