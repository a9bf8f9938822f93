import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { InboxItem } from '../../../../../src/contract/inbox';
import { DottedLine } from '../../components/dotted-line';
import { ForScreenReaders } from '../../components/for-screen-readers';
import { SquadLink } from '../../components/module-link';
import { TextButton } from '../../components/text-button';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';

const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });
const row = xcss({ paddingBlock: 'space.150', marginBlockStart: 'space.0' });

/** Ways to the places of the page itself; null where the page has none, or is the place. */
export interface InboxWays {
  answers?: (() => void) | null;
  declarations?: (() => void) | null;
  /** How a standard is adopted, or all of them. */
  practice?: (standard: string | null) => void;
  /** Items lead to the squad's page: not on that page. */
  squad?: true;
}

interface Props {
  label: string;
  items: readonly InboxItem[];
  ways: InboxWays;
}

/** What waits for somebody or is new to them, a line each, with the way to where it is done. */
export function InboxList({ label, items, ways }: Props) {
  const texts = useTexts();
  const now = useNow();
  return (
    <Box as="ul" xcss={list} aria-label={label}>
      {items.map((item, index) => (
        <Box as="li" key={item.id} xcss={row} style={index === 0 ? {} : { borderBlockStart: `1px solid ${token('color.border')}` }}>
          <Inline space="space.200" spread="space-between" alignBlock="center">
            <Box style={{ flex: '1 1 auto', minWidth: 0 }}>
              <Stack space="space.025">
                <Text as="p" weight={item.state === 'waiting' ? 'medium' : 'regular'}>
                  {item.text}
                </Text>
                <DottedLine items={[item.due === null ? null : <Due key="due" item={item} due={item.due} />, saySince(item, texts, now)]} />
              </Stack>
            </Box>
            <Box style={{ flexShrink: 0 }}>
              <Way item={item} ways={ways} />
            </Box>
          </Inline>
        </Box>
      ))}
    </Box>
  );
}

function Due({ item: { late }, due }: { item: InboxItem; due: number }) {
  const { t, date } = useTexts();
  if (!late) return t('inbox.due', { date: date(due) });
  return (
    <Text size="small" weight="semibold" color="color.text.warning">
      {t('inbox.late', { date: date(due) })}
    </Text>
  );
}

/** When it was asked or became so; of what ends in time its end says enough. */
function saySince({ kind, at }: InboxItem, { when }: Texts, now: number): string | null {
  return kind === 'declaration' || kind === 'waiver-ending' ? null : when(at, now);
}

/** Leads to where it is done; for screen readers it says what that is about. */
function Way({ item, ways }: { item: InboxItem; ways: InboxWays }) {
  const { t } = useTexts();
  const { place, squad, standard, text } = item;
  const label = (name: 'answers' | 'declarations' | 'squad') => (
    <>
      {t(`inbox.open.${name}`)}
      <ForScreenReaders> {text}</ForScreenReaders>
    </>
  );
  const { answers, declarations, practice } = ways;
  if (place === 'answers') return answers ? <TextButton onClick={answers}>{label('answers')}</TextButton> : null;
  if (place === 'practice' && practice) return <TextButton onClick={() => practice(standard?.id ?? null)}>{label('squad')}</TextButton>;
  if (place === 'declarations' && declarations) return <TextButton onClick={declarations}>{label('declarations')}</TextButton>;
  return ways.squad && squad?.mayOpen ? <SquadLink projectKey={squad.projectKey}>{label('squad')}</SquadLink> : null;
}
