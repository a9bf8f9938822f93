import { Box, Inline, Pressable, Text, xcss } from '@atlaskit/primitives';
import { useTexts } from '../data/start-context';

const tab = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  color: 'color.text.subtle',
  paddingInline: 'space.150',
  paddingBlock: 'space.075',
  borderRadius: 'radius.medium',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});
const chosen = xcss({
  backgroundColor: 'color.background.selected',
  color: 'color.text.selected',
  ':hover': { backgroundColor: 'color.background.selected.hovered' },
});

interface Props {
  siblings: readonly { key: string; name: string }[];
  current: string;
  onChoose: (key: string) => void;
}

/** The squads of one Jira space, to switch between; nothing where there is one alone. */
export function SiblingSwitch({ siblings, current, onChoose }: Props) {
  const { t } = useTexts();
  if (siblings.length === 0) return null;
  return (
    <Box as="nav" aria-label={t('admin.squads.siblings')} data-no-print>
      <Inline space="space.050" shouldWrap>
        {siblings.map(({ key, name }) => (
          <Pressable
            key={key}
            xcss={[tab, key === current && chosen]}
            aria-current={key === current ? 'page' : undefined}
            onClick={() => onChoose(key)}
          >
            <Text color="inherit" weight={key === current ? 'medium' : 'regular'}>
              {name}
            </Text>
          </Pressable>
        ))}
      </Inline>
    </Box>
  );
}
