import { Inline, Text } from '@atlaskit/primitives';
import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ClockIcon from '@atlaskit/icon/core/clock';
import WarningIcon from '@atlaskit/icon/core/warning';
import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { token } from '@atlaskit/tokens';
import type { ComponentType } from 'react';
import type { AttestationKind, AttestationStanding } from '../../../../src/contract/attestations';
import { useTexts } from '../data/start-context';

interface Mark {
  Icon: ComponentType<NewCoreIconProps>;
  color: NonNullable<NewCoreIconProps['color']>;
}
const marks: Readonly<Record<AttestationStanding, Mark>> = {
  stands: { Icon: CheckCircleIcon, color: token('color.icon.success') },
  differs: { Icon: WarningIcon, color: token('color.icon.warning') },
  lapsed: { Icon: ClockIcon, color: token('color.icon.warning') },
  silent: { Icon: CheckCircleUncheckedIcon, color: token('color.icon.subtle') },
};

/** How what a squad says stands to what was agreed, as icon and word. */
export function StandingMark({ kind, standing }: { kind: AttestationKind; standing: AttestationStanding }) {
  const { t } = useTexts();
  const { Icon, color } = marks[standing];
  return (
    <Inline space="space.075" alignBlock="center">
      <Icon label="" color={color} />
      <Text size="small" weight="medium" color="color.text.subtle">
        {t(`declarations.standing.${standing}`, { kind })}
      </Text>
    </Inline>
  );
}
