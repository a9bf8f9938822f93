import { Box, Inline, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { SquadEtat } from '../../../../../src/contract/etat-des-lieux';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { sayHolders } from '../squad/say-holders';

const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** Who holds which role, as Jira tells it. */
export function EtatRoles({ roles }: { roles: NonNullable<SquadEtat['roles']> }) {
  const texts = useTexts();
  return (
    <Section title={texts.t('roles.title')}>
      <Box as="ul" xcss={list}>
        {roles.map((role) => {
          const { holders, note } = sayHolders(role, texts);
          return (
            <li
              key={role.role}
              style={{ borderBlockEnd: `1px solid ${token('color.border')}`, paddingBlock: token('space.100'), marginBlockStart: 0 }}
            >
              <Inline spread="space-between" space="space.200" shouldWrap>
                <Text weight="semibold">{role.name}</Text>
                <Text color={holders === null ? 'color.text.subtle' : 'color.text'}>{holders ?? note}</Text>
              </Inline>
            </li>
          );
        })}
      </Box>
    </Section>
  );
}
