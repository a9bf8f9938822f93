import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { useQuery } from '../../../../../src/client/use-query';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';
import { InboxList } from './inbox-list';

/** Lines at most: the next three steps are what the page is for. */
const maxLines = 4;
const panel = xcss({
  backgroundColor: 'elevation.surface.sunken',
  borderRadius: 'radius.large',
  paddingInline: 'space.300',
  paddingBlock: 'space.200',
});

interface Props {
  /** The squad's key. */
  squad: string;
  /** Opens the part of the page where the squad says what it says of itself; null for who may not. */
  onDeclarations: (() => void) | null;
}

/** What waits for the reader in this squad, in a few quiet lines; nothing where nothing does. */
export function SquadInbox({ squad, onDeclarations }: Props) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('inbox.get', { project: squad, lang });
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const items = query.state === 'ready' ? query.value.items.filter(({ state }) => state === 'waiting') : [];
  if (items.length === 0) return null;
  const title = t('inbox.ofSquad');
  const more = items.length - maxLines;
  return (
    <Box as="section" xcss={panel} aria-label={title}>
      <Stack space="space.050">
        <Heading as="h2" size="xsmall">
          {title}
        </Heading>
        <InboxList label={title} items={items.slice(0, maxLines)} ways={{ declarations: onDeclarations }} />
        {more > 0 ? (
          <Text size="small" color="color.text.subtle">
            {t('inbox.more', { n: more })}
          </Text>
        ) : null}
      </Stack>
    </Box>
  );
}
