import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ClockIcon from '@atlaskit/icon/core/clock';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import ShieldIcon from '@atlaskit/icon/core/shield';
import StopwatchIcon from '@atlaskit/icon/core/stopwatch';
import TaskInProgressIcon from '@atlaskit/icon/core/task-in-progress';
import { token } from '@atlaskit/tokens';
import type { FindingState } from '../../../../src/contract/finding';
import { useTexts } from '../data/start-context';
import { Mark, type Sign } from './mark';

/** A shape of its own for each state; colour repeats what shape and word already say. */
const marks: Readonly<Record<FindingState, Sign>> = {
  met: { Icon: CheckCircleIcon, color: token('color.icon.success') },
  partly: { Icon: TaskInProgressIcon, color: token('color.icon.warning') },
  'not-yet': { Icon: CheckCircleUncheckedIcon, color: token('color.icon.warning') },
  'too-early': { Icon: ClockIcon, color: token('color.icon.subtle') },
  'cant-tell': { Icon: QuestionCircleIcon, color: token('color.icon.subtle') },
  'not-applicable': { Icon: MinusSquareIcon, color: token('color.icon.subtle') },
  waived: { Icon: ShieldIcon, color: token('color.icon.information') },
  grace: { Icon: StopwatchIcon, color: token('color.icon.information') },
};

/** The icon of a state; the word stands beside it, so it says nothing itself. */
export function StateIcon({ state }: { state: FindingState }) {
  const { Icon, color } = marks[state];
  return <Icon label="" color={color} />;
}

/** A state as icon and word. */
export function StateMark({ state }: { state: FindingState }) {
  const { t } = useTexts();
  return <Mark sign={marks[state]} text={t(`state.${state}`)} />;
}
