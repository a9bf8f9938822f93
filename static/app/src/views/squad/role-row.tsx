import CheckCircleUncheckedIcon from '@atlaskit/icon/core/check-circle-unchecked';
import PeopleGroupIcon from '@atlaskit/icon/core/people-group';
import PersonIcon from '@atlaskit/icon/core/person';
import PersonOffboardIcon from '@atlaskit/icon/core/person-offboard';
import QuestionCircleIcon from '@atlaskit/icon/core/question-circle';
import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { Box, Inline, Pressable, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ComponentType } from 'react';
import type { RoleHeld } from '../../../../../src/contract/roles';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { useTexts } from '../../data/start-context';
import { sayHolders } from './say-holders';

interface Mark {
  Icon: ComponentType<NewCoreIconProps>;
  color: NonNullable<NewCoreIconProps['color']>;
}
const marks: Readonly<Record<RoleHeld, Mark>> = {
  held: { Icon: PersonIcon, color: token('color.icon.success') },
  vacant: { Icon: CheckCircleUncheckedIcon, color: token('color.icon.warning') },
  'too-many': { Icon: PeopleGroupIcon, color: token('color.icon.warning') },
  inactive: { Icon: PersonOffboardIcon, color: token('color.icon.warning') },
  unknown: { Icon: QuestionCircleIcon, color: token('color.icon.subtle') },
};
const press = xcss({
  width: '100%',
  backgroundColor: 'color.background.neutral.subtle',
  padding: 'space.150',
  textAlign: 'start',
  borderRadius: 'radius.medium',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});
const chosen = xcss({ backgroundColor: 'color.background.selected', ':hover': { backgroundColor: 'color.background.selected.hovered' } });

interface Props {
  role: SquadPage['roles'][number];
  isOpen: boolean;
  panelId: string;
  onToggle: () => void;
}

/** One role: who holds it, or since when nobody does. Opens its card. */
export function RoleRow({ role, isOpen, panelId, onToggle }: Props) {
  const texts = useTexts();
  const { Icon, color } = marks[role.held];
  const { holders, note } = sayHolders(role, texts);
  return (
    <Box style={{ borderBlockEnd: `1px solid ${token('color.border')}` }}>
      <Pressable
        xcss={[press, isOpen && chosen]}
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': panelId } : {})}
        onClick={onToggle}
      >
        <Inline space="space.150" alignBlock="start">
          <Icon label="" color={color} />
          <Box style={{ flex: '1 1 auto', minWidth: 0 }}>
            <Inline space="space.200" rowSpace="space.050" spread="space-between" shouldWrap>
              <Text weight="semibold">{role.card.name}</Text>
              <Stack alignInline="end">
                {holders === null ? null : <Text>{holders}</Text>}
                {note === null ? null : (
                  <Text size="small" color="color.text.subtle">
                    {note}
                  </Text>
                )}
              </Stack>
            </Inline>
          </Box>
        </Inline>
      </Pressable>
    </Box>
  );
}
