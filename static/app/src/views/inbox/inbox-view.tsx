import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import type { Query } from '../../../../../src/client/use-query';
import type { Inbox } from '../../../../../src/contract/inbox';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { useCommand } from '../governance/use-command';
import { InboxList, type InboxWays } from './inbox-list';
import { MuteForm } from './mute-form';

interface Props {
  query: Query<Inbox>;
  reload: () => void;
  /** Opens the queue of waivers and answers. */
  onAnswers: (() => void) | null;
  /** Opens how a standard is adopted, or all of them. */
  onPractice: (standard: string | null) => void;
}

/** What waits for the reader and what changed for them, in all their squads. */
export function InboxView({ query, reload, ...ways }: Props) {
  const { t } = useTexts();
  return (
    <Page>
      <Stack space="space.300">
        <Stack space="space.100">
          <Heading as="h1" size="large">
            {t('inbox.title')}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t('inbox.intro')}
          </Text>
        </Stack>
        {query.state === 'loading' ? <Loading /> : null}
        {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
        {query.state === 'ready' ? (
          <>
            <Parts inbox={query.value} reload={reload} {...ways} />
            <MuteForm muted={query.value.muted} onSaved={reload} />
          </>
        ) : null}
      </Stack>
    </Page>
  );
}

function Parts({ inbox: { items, asOf }, reload, onAnswers, onPractice }: Omit<Props, 'query'> & { inbox: Inbox }) {
  const { t } = useTexts();
  const { failure, isSending, send } = useCommand(reload);
  const waiting = items.filter(({ state }) => state === 'waiting');
  const news = items.filter(({ state }) => state === 'new');
  const ways: InboxWays = { answers: onAnswers, practice: onPractice, squad: true };
  return (
    <>
      {waiting.length === 0 ? (
        <QuietMessage title={t('inbox.clear')} text={t('inbox.clearText')} />
      ) : (
        <Section title={t('inbox.waiting')}>
          <InboxList label={t('inbox.waiting')} items={waiting} ways={ways} />
        </Section>
      )}
      {news.length === 0 ? null : (
        <Section
          title={t('inbox.new')}
          aside={
            <Button isDisabled={isSending} onClick={() => void send('inbox.save', { seenUntil: asOf })}>
              {t('inbox.seen')}
            </Button>
          }
        >
          {failure === null ? null : <FailureMessage failure={failure} />}
          <InboxList label={t('inbox.new')} items={news} ways={ways} />
        </Section>
      )}
    </>
  );
}
