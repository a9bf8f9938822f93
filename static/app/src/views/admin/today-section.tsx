import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import type { PlaybookInfo, SquadRow } from '../../../../../src/contract/admin';
import type { SweepProgress } from '../../../../../src/contract/sweep';
import { FailureMessage } from '../../components/failure-message';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useQuery } from '../../../../../src/client/use-query';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { InboxList } from '../inbox/inbox-list';
import { listToday, type TodayItem } from './list-today';
import type { AdminSection } from './sections';

type Target = Extract<AdminSection, 'playbook' | 'data'>;
const targets: Readonly<Record<TodayItem['kind'], Target>> = {
  publish: 'playbook',
  sweep: 'data',
  running: 'data',
  failed: 'data',
  stale: 'data',
};
const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.250',
});

interface Props {
  playbook: PlaybookInfo | null;
  squads: readonly SquadRow[];
  sweep: SweepProgress | null | undefined;
  onOpen: (section: AdminSection) => void;
}

/** What waits for Product Ops today. Nothing is said before the last sweep is known. */
export function TodaySection({ playbook, squads, sweep, onOpen }: Props) {
  const { t, lang } = useTexts();
  const now = useNow();
  const { query, reload } = useQuery('inbox.get', { lang });
  const waiting = query.state === 'ready' ? query.value.items.filter(({ state }) => state === 'waiting') : [];
  const items = sweep === undefined ? null : listToday(playbook, squads, sweep, now);
  return (
    <Section title={t('admin.today.title')}>
      {items?.length === 0 && query.state === 'ready' && waiting.length === 0 ? (
        <QuietMessage title={t('admin.today.clear')} text={t('admin.today.clearText')} />
      ) : null}
      <Stack space="space.150">
        {items?.map((item) => (
          <TodayCard key={item.kind} item={item} onOpen={onOpen} />
        ))}
      </Stack>
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {waiting.length === 0 ? null : (
        <Stack space="space.100">
          <Heading as="h3" size="small">
            {t('inbox.waiting')}
          </Heading>
          <InboxList label={t('inbox.waiting')} items={waiting} ways={{ answers: () => onOpen('answers'), squad: true }} />
        </Stack>
      )}
    </Section>
  );
}

function TodayCard({ item, onOpen }: { item: TodayItem; onOpen: (section: AdminSection) => void }) {
  const { t } = useTexts();
  const target = targets[item.kind];
  const { kind, ...values } = item;
  return (
    <Box xcss={card}>
      <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
        <Stack space="space.050">
          <Heading as="h3" size="xsmall">
            {t(`admin.today.${kind}`, values)}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t(`admin.today.${kind}Text`, values)}
          </Text>
        </Stack>
        <Button onClick={() => onOpen(target)}>{t(`admin.today.open.${target}`)}</Button>
      </Inline>
    </Box>
  );
}
