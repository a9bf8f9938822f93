import { Box, Inline, Pressable, Text, xcss } from '@atlaskit/primitives';

const bar = xcss({ borderBlockEndWidth: 'border.width', borderBlockEndStyle: 'solid', borderBlockEndColor: 'color.border' });
const tab = xcss({
  backgroundColor: 'color.background.neutral.subtle',
  color: 'color.text.subtle',
  paddingInline: 'space.150',
  paddingBlock: 'space.100',
  borderBlockEndWidth: 'border.width.selected',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: 'color.border.inverse',
  ':hover': { color: 'color.text' },
});
const chosen = xcss({ color: 'color.text.selected', borderBlockEndColor: 'color.border.selected' });

interface Props {
  /** What is chosen between, for screen readers. */
  label: string;
  tabs: readonly { label: string; isOpen: boolean; onOpen: () => void }[];
}

/** The parts of a page, each a place of its own. */
export function TabBar({ label, tabs }: Props) {
  return (
    <Box as="nav" xcss={bar} aria-label={label} data-no-print>
      <Inline space="space.050" shouldWrap>
        {tabs.map(({ label: name, isOpen, onOpen }) => (
          <Pressable key={name} xcss={[tab, isOpen && chosen]} aria-current={isOpen ? 'page' : undefined} onClick={onOpen}>
            <Text color="inherit" weight="medium">
              {name}
            </Text>
          </Pressable>
        ))}
      </Inline>
    </Box>
  );
}
