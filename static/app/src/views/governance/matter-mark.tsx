import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import ShieldIcon from '@atlaskit/icon/core/shield';
import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { Inline, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ComponentType } from 'react';
import type { MatterView } from '../../../../../src/contract/matters';
import { useTexts } from '../../data/start-context';
import { sayState } from './say-matter';

interface Mark {
  Icon: ComponentType<NewCoreIconProps>;
  color: NonNullable<NewCoreIconProps['color']>;
}
const waits: Mark = { Icon: ClockIcon, color: token('color.icon.warning') };
const counts: Mark = { Icon: ShieldIcon, color: token('color.icon.information') };
const refused: Mark = { Icon: CrossCircleIcon, color: token('color.icon.subtle') };
const over: Mark = { Icon: MinusSquareIcon, color: token('color.icon.subtle') };
const marks: Readonly<Record<MatterView['state'], Mark>> = {
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
