import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import ClockIcon from '@atlaskit/icon/core/clock';
import WarningIcon from '@atlaskit/icon/core/warning';
import { token } from '@atlaskit/tokens';
import type { AttestationKind, AttestationStanding } from '../../../../src/contract/attestations';
import { useTexts } from '../data/start-context';
import { Mark, type Sign } from './mark';

const marks: Readonly<Record<AttestationStanding, Sign>> = {
  stands: { Icon: CheckCircleIcon, color: token('color.icon.success') },
  differs: { Icon: WarningIcon, color: token('color.icon.warning') },
  lapsed: { Icon: ClockIcon, color: token('color.icon.warning') },
  silent: { Icon: CheckCircleUncheckedIcon, color: token('color.icon.subtle') },
};

/** How what a squad says stands to what was agreed, as icon and word. */
export function StandingMark({ kind, standing }: { kind: AttestationKind; standing: AttestationStanding }) {
  const { t } = useTexts();
  return <Mark sign={marks[standing]} text={t(`declarations.standing.${standing}`, { kind })} />;
}
