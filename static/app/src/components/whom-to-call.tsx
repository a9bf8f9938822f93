import Heading from '@atlaskit/heading';
import { Box, media, Stack, Text, xcss } from '@atlaskit/primitives';
import type { RoleCard } from '../../../../src/contract/roles';
import { useQuery } from '../../../../src/client/use-query';
import { useTexts } from '../data/start-context';
import { Section } from './section';

const beside = xcss({
  display: 'grid',
  gap: 'space.150',
  margin: 'space.0',
  padding: 'space.0',
  listStyleType: 'none',
  gridTemplateColumns: '1fr',
  [media.above.sm]: { gridTemplateColumns: '1fr 1fr' },
  [media.above.lg]: { gridTemplateColumns: 'repeat(4, 1fr)' },
});
const card = xcss({
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.large',
  padding: 'space.200',
  marginBlockStart: 'space.0',
});

const isOfOrganisation = ({ level, goal }: RoleCard): boolean => level === 'organisation' && goal !== null;

/** Whom to call for what, as the playbook in force says. */
export function WhomToCall() {
  const { lang } = useTexts();
  const { query } = useQuery('role.cards', { lang });
  return query.state === 'ready' ? <WhomToCallCards cards={query.value.roles} /> : null;
}

/** The roles of the organisation side by side, each with its goal and its scope. Nothing where there are fewer than two. */
export function WhomToCallCards({ cards }: { cards: readonly RoleCard[] }) {
  const { t } = useTexts();
  const roles = cards.filter(isOfOrganisation);
  if (roles.length < 2) return null;
  return (
    <Section title={t('roles.whom.title')}>
      <Box as="ul" xcss={beside}>
        {roles.map(({ id, name, goal, scope, purpose }) => (
          <Box as="li" key={id} xcss={card}>
            <Stack space="space.150">
              <Heading as="h3" size="xsmall">
                {name}
              </Heading>
              <Fact label={t('roles.goal')} text={goal} />
              <Fact label={t('roles.scope')} text={scope} />
              {purpose === null ? null : (
                <Text as="p" size="small" color="color.text.subtle">
                  {purpose}
                </Text>
              )}
            </Stack>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Fact({ label, text }: { label: string; text: string | null }) {
  if (text === null) return null;
  return (
    <Stack space="space.025">
      <Text size="small" color="color.text.subtle">
        {label}
      </Text>
      <Text as="p" weight="medium">
        {text}
      </Text>
    </Stack>
  );
}
