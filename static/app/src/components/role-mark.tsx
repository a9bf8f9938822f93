import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import PersonIcon from '@atlaskit/icon/core/person';
import PersonAddIcon from '@atlaskit/icon/core/person-add';
import PersonOffboardIcon from '@atlaskit/icon/core/person-offboard';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import { token } from '@atlaskit/tokens';
import type { Sign } from './mark';
import { isCovered, type RoleHeld, type SquadRole } from '../../../../src/contract/roles';

const marks: Readonly<Record<RoleHeld | 'covered', Sign>> = {
  held: { Icon: PersonIcon, color: token('color.icon.success') },
  covered: { Icon: PersonAddIcon, color: token('color.icon.information') },
  vacant: { Icon: CheckCircleUncheckedIcon, color: token('color.icon.warning') },
  'too-many': { Icon: PeopleGroupIcon, color: token('color.icon.warning') },
  inactive: { Icon: PersonOffboardIcon, color: token('color.icon.warning') },
  unknown: { Icon: QuestionCircleIcon, color: token('color.icon.subtle') },
};

/** How a role stands, as a sign; the words beside it say the same. */
export function RoleMark({ role }: { role: SquadRole }) {
  const { Icon, color } = marks[isCovered(role) ? 'covered' : role.held];
  return <Icon label="" color={color} />;
}
