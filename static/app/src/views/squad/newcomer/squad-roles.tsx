import Heading from '@atlaskit/heading';
import { Box, Inline, media, Stack, Text, xcss } from '@atlaskit/primitives';
import { isVacancy } from '../../../../../../src/contract/roles';
import type { SquadPage } from '../../../../../../src/contract/squad-page';
import { RoleMark } from '../../../components/role-mark';
import { useTexts } from '../../../data/start-context';
import { sayHolders } from '../say-holders';
import { shownParts } from './minutes';

type Role = SquadPage['roles'][number];

const row = xcss({
  display: 'grid',
  gap: 'space.200',
  alignItems: 'start',
  paddingBlock: 'space.200',
  gridTemplateColumns: '1fr',
  borderBlockEndWidth: 'border.width',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: 'color.border',
  breakInside: 'avoid',
  [media.above.sm]: { gridTemplateColumns: '1fr 2fr' },
});
const list = xcss({ listStyleType: 'disc', margin: 'space.0', paddingInlineStart: 'space.250' });
const bare = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });

/** The roles of the squad: who holds each, and beside it what the role is for. A role that nobody holds says whom to ask meanwhile. */
export function SquadRoles({ roles, lead }: { roles: readonly Role[]; lead: string | null }) {
  const { t } = useTexts();
  if (roles.length === 0) {
    return (
      <Text as="p" color="color.text.subtle">
        {t('newcomer.noRoles')}
      </Text>
    );
  }
  return (
    <Box as="ul" xcss={bare}>
      {roles.map((role) => (
        <Box as="li" key={role.role} xcss={row}>
          <Holders role={role} lead={lead} />
          <Card card={role.card} />
        </Box>
      ))}
    </Box>
  );
}

function Holders({ role, lead }: { role: Role; lead: string | null }) {
  const texts = useTexts();
  const { holders, note } = sayHolders(role, texts);
  return (
    <Inline space="space.150" alignBlock="start">
      <RoleMark role={role} />
      <Stack space="space.050">
        <Heading as="h3" size="xsmall">
          {role.card.name}
        </Heading>
        {holders === null ? null : <Text>{holders}</Text>}
        {note === null ? null : (
          <Text size="small" color="color.text.subtle">
            {note}
          </Text>
        )}
        {isVacancy(role.held) && lead !== null ? <Text size="small">{texts.t('newcomer.meanwhile', { lead })}</Text> : null}
      </Stack>
    </Inline>
  );
}

function Card({ card }: { card: Role['card'] }) {
  const { t } = useTexts();
  const parts = shownParts.filter((part) => card[part].length > 0);
  if (card.purpose === null && parts.length === 0) {
    return (
      <Text as="p" color="color.text.subtle">
        {t('roles.noCard')}
      </Text>
    );
  }
  return (
    <Stack space="space.100">
      {card.purpose === null ? null : <Text as="p">{card.purpose}</Text>}
      {parts.map((part) => (
        <Stack key={part} space="space.025">
          <Text size="small" weight="medium" color="color.text.subtle">
            {t(`roles.${part}`)}
          </Text>
          <Box as="ul" xcss={list}>
            {card[part].map((line) => (
              <li key={line}>
                <Text size="small">{line}</Text>
              </li>
            ))}
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}
