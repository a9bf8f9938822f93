import { Box, Inline, Pressable, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { RoleMark } from '../../components/role-mark';
import { useTexts } from '../../data/start-context';
import { sayHolders } from './say-holders';

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
  const { t } = texts;
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
          <RoleMark role={role} />
          <Box style={{ flex: '1 1 auto', minWidth: 0 }}>
            <Inline space="space.200" rowSpace="space.050" spread="space-between" shouldWrap>
              <Text weight="semibold">{role.card.name}</Text>
              <Stack alignInline="end">
                {holders === null ? null : <Text>{holders}</Text>}
                {role.reading?.readAt === null ? (
                  <Text size="small" color="color.text.information">
                    {t(role.reading.readBefore ? 'roles.reading.again' : 'roles.reading.open')}
                  </Text>
                ) : null}
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
