import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import ShieldIcon from '@atlaskit/icon/core/shield';
import StopwatchIcon from '@atlaskit/icon/core/stopwatch';
import { token } from '@atlaskit/tokens';
import type { Standing } from '../../../../../../src/contract/report-parts';
import { useTexts } from '../../../data/start-context';
import { Mark, type Sign } from '../../../components/mark';

/** A shape of its own for each; colour repeats what shape and word already say. */
const marks: Readonly<Record<Standing | 'none', Sign>> = {
  adopted: { Icon: CheckCircleIcon, color: token('color.icon.success') },
  settling: { Icon: StopwatchIcon, color: token('color.icon.success') },
  'not-yet': { Icon: CheckCircleUncheckedIcon, color: token('color.icon.warning') },
  waived: { Icon: ShieldIcon, color: token('color.icon.information') },
  'not-judged': { Icon: QuestionCircleIcon, color: token('color.icon.subtle') },
  none: { Icon: MinusSquareIcon, color: token('color.icon.subtle') },
};

/** How a squad stands with a practice, as icon and word. `none`: it is not for this squad. */
export function AdoptionMark({ standing }: { standing: Standing | 'none' }) {
  const { t } = useTexts();
  return <Mark sign={marks[standing]} text={t(`adoption.standing.${standing}`)} />;
}
