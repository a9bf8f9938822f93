import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import type { Api } from '../../../../../src/contract/endpoints';
import { useTexts } from '../../data/start-context';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.250',
});

interface Props {
  starters: Api['playbook.get']['output']['starters'];
  onOpen: (id: string) => void;
}

/** The playbooks that ship with the app, for a site that has none: one click opens it in the editor, nothing is published by that. */
export function Starters({ starters, onOpen }: Props) {
  const { t } = useTexts();
  if (starters.length === 0) return null;
  return (
    <Stack space="space.150">
      <Stack space="space.050">
        <Heading as="h3" size="small">
          {t('admin.playbook.startersTitle')}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {t('admin.playbook.startersText')}
        </Text>
      </Stack>
      {starters.map(({ id, name }) => (
        <Box key={id} xcss={card}>
          <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
            <Text weight="semibold">{name}</Text>
            <Button appearance="primary" onClick={() => onOpen(id)}>
              {t('admin.playbook.edit')}
            </Button>
          </Inline>
        </Box>
      ))}
    </Stack>
  );
}
