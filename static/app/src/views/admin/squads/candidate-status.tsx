import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { useTexts } from '../../../data/start-context';

/** A shape of its own for each status; colour repeats what shape and word already say. */
const marks = {
  in: { Icon: CheckCircleIcon, color: token('color.icon.success') },
  proposed: { Icon: QuestionCircleIcon, color: token('color.icon.information') },
  out: { Icon: MinusSquareIcon, color: token('color.icon.subtle') },
} as const;

/** Why it is no squad now, in words; null when it is one. */
export function useReason({ reason, by }: Pick<SquadCandidate, 'reason' | 'by'>): string | null {
  const { t } = useTexts();
  return reason === null ? null : t(`admin.squads.because.${reason}`, { by: by ?? '' });
}

/** Whether it is a squad, and why not. */
export function CandidateStatus({ squad }: { squad: SquadCandidate }) {
  const { t, date } = useTexts();
  const reason = useReason(squad);
  const { Icon, color } = marks[squad.status];
  const ended = squad.status === 'out' && squad.until !== null ? t('admin.squads.since', { date: date(squad.until) }) : null;
  return (
    <Stack>
      <Inline space="space.075" alignBlock="center">
        <Icon label="" color={color} />
        <Text size="small" weight="medium" color="color.text.subtle">
          {t(`admin.squads.is.${squad.status}`)}
        </Text>
      </Inline>
      {reason === null ? null : (
        <Text size="small" color="color.text.subtle">
          {[reason, ended].filter((part) => part !== null).join(' ')}
        </Text>
      )}
    </Stack>
  );
}
