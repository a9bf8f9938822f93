import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { InboxItem } from '../../../../../src/contract/inbox';
import { DottedLine } from '../../components/dotted-line';
import { SquadLink } from '../../components/module-link';
import { TextButton } from '../../components/text-button';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';

const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });
const row = xcss({ paddingBlock: 'space.150', marginBlockStart: 'space.0' });

/** Ways to the places that stand on the page itself; null where the page has none, or is the place. */
export interface InboxWays {
  answers: (() => void) | null;
  declarations: (() => void) | null;
  /** Items lead to the squad's page: false on that page. */
  squad: boolean;
}

interface Props {
  label: string;
  items: readonly InboxItem[];
  ways: InboxWays;
}

/** What waits for somebody or is new to them, a line each, with the way to where it is done. */
export function InboxList({ label, items, ways }: Props) {
  return (
    <Box as="ul" xcss={list} aria-label={label}>
      {items.map((item, index) => (
        <Box as="li" key={item.id} xcss={row} style={index === 0 ? {} : { borderBlockStart: `1px solid ${token('color.border')}` }}>
          <Inline space="space.200" spread="space-between" alignBlock="center" shouldWrap>
            <Stack space="space.025">
              <Text as="p" weight={item.state === 'waiting' ? 'medium' : 'regular'}>
                {item.text}
              </Text>
              <DottedLine items={[<Due key="due" item={item} />, <Since key="since" item={item} />]} />
            </Stack>
            <Way item={item} ways={ways} />
          </Inline>
        </Box>
      ))}
    </Box>
  );
}

function Due({ item: { due, late } }: { item: InboxItem }) {
  const { t, date } = useTexts();
  if (due === null) return null;
  if (!late) return t('inbox.due', { date: date(due) });
  return (
    <Text size="small" weight="semibold" color="color.text.warning">
      {t('inbox.late', { date: date(due) })}
    </Text>
  );
}

/** When it was asked or became so; of what ends in time its end says enough. */
function Since({ item: { kind, at } }: { item: InboxItem }) {
  const texts = useTexts();
  const now = useNow();
  return kind === 'declaration' || kind === 'waiver-ending' ? null : texts.when(at, now);
}

function Way({ item: { place, squad }, ways }: { item: InboxItem; ways: InboxWays }) {
  const { t } = useTexts();
  if (place === 'answers') return ways.answers ? <TextButton onClick={ways.answers}>{t('inbox.open.answers')}</TextButton> : null;
  if (place === 'declarations' && ways.declarations)
    return <TextButton onClick={ways.declarations}>{t('inbox.open.declarations')}</TextButton>;
  return ways.squad && squad?.mayOpen ? <SquadLink projectKey={squad.projectKey}>{t('inbox.open.squad')}</SquadLink> : null;
}
