import Heading from '@atlaskit/heading';
import { Box, media, Pressable, Text, xcss } from '@atlaskit/primitives';
import { useTexts } from '../../data/start-context';
import { adminSections, type AdminSection } from './sections';

const item = xcss({
  width: '100%',
  textAlign: 'start',
  color: 'color.text',
  paddingBlock: 'space.075',
  paddingInline: 'space.150',
  borderRadius: 'radius.medium',
  backgroundColor: 'color.background.neutral.subtle',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});
const chosen = xcss({
  backgroundColor: 'color.background.selected',
  color: 'color.text.selected',
  ':hover': { backgroundColor: 'color.background.selected.hovered' },
});
/** The reset sets list items apart from above, which a row of them must not be. */
const entry = xcss({ marginBlockStart: 'space.0' });
const heading = xcss({ paddingInline: 'space.150' });
const parts = xcss({ display: 'flex', flexDirection: 'column', gap: 'space.200' });
const besideTitle = xcss({ flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center' });
const column = xcss({ flexShrink: 0 });
const narrow = xcss({ [media.above.md]: { width: '168px' } });
const list = xcss({
  listStyleType: 'none',
  margin: 'space.0',
  padding: 'space.0',
  display: 'flex',
  gap: 'space.050',
  flexWrap: 'wrap',
});
const upright = xcss({ [media.above.md]: { flexDirection: 'column' } });

interface Props {
  title: string;
  section: AdminSection;
  /** Above its section instead of beside it. */
  isRow: boolean;
  onChoose: (section: AdminSection) => void;
}

/** The left navigation of the workspace. */
export function AdminNav({ title, section, isRow, onChoose }: Props) {
  const { t } = useTexts();
  return (
    <Box xcss={[column, !isRow && narrow]} as="nav" aria-label={t('admin.nav.label')} data-no-print>
      <Box xcss={[parts, isRow && besideTitle]}>
        <Box xcss={[!isRow && heading]}>
          <Heading as="h1" size="small">
            {title}
          </Heading>
        </Box>
        <Box as="ul" xcss={[list, !isRow && upright]}>
          {adminSections.map((name) => (
            <Box as="li" key={name} xcss={entry}>
              <Pressable
                xcss={[item, name === section && chosen]}
                aria-current={name === section ? 'page' : undefined}
                onClick={() => onChoose(name)}
              >
                <Text color="inherit" weight={name === section ? 'medium' : 'regular'}>
                  {t(`admin.nav.${name}`)}
                </Text>
              </Pressable>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
