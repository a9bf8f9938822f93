import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import ShieldIcon from '@atlaskit/icon/core/shield';
import { Inline, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { MatterView } from '../../../../../src/contract/matters';
import { useTexts } from '../../data/start-context';
import type { Sign } from '../../components/mark';
import { sayState } from './say-matter';

const waits: Sign = { Icon: ClockIcon, color: token('color.icon.warning') };
const counts: Sign = { Icon: ShieldIcon, color: token('color.icon.information') };
const refused: Sign = { Icon: CrossCircleIcon, color: token('color.icon.subtle') };
const over: Sign = { Icon: MinusSquareIcon, color: token('color.icon.subtle') };
const marks: Readonly<Record<MatterView['state'], Sign>> = {
  ...{ pending: waits, open: waits, approved: counts, rejected: refused, revoked: refused },
  ...{ expired: over, 'ended-early': over, 'taken-back': over },
  upheld: { Icon: CheckCircleIcon, color: token('color.icon.success') },
};

/** How a matter stands, as icon and word. */
export function MatterMark({ matter }: { matter: MatterView }) {
  const texts = useTexts();
  const { Icon, color } = marks[matter.state];
  return (
    <Inline space="space.075" alignBlock="center">
      <Icon label="" color={color} />
      <Text weight="semibold">{sayState(texts, matter)}</Text>
    </Inline>
  );
}
