import Heading from '@atlaskit/heading';
import { Stack, Text } from '@atlaskit/primitives';
import { useQuery } from '../../../../../src/client/use-query';
import type { Relay } from '../../../../../src/contract/relay';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useLeads, useRunsProductOps } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { InboxList } from '../inbox/inbox-list';
import { OrphansTable, SquadsTable } from './relay-tables';

interface Props {
  /** Opens the queue of waivers and answers. */
  onAnswers: () => void;
}

/** What a lead carries: what is theirs to decide, and their squads with what is next in each and whom to talk to; for Product Ops the squads that nobody leads too. */
export function RelayView({ onAnswers }: Props) {
  const { t, lang } = useTexts();
  const leads = useLeads();
  const runs = useRunsProductOps();
  const { query, reload } = useQuery('relay.get', { lang });
  return (
    <Page>
      <Stack space="space.400">
        <Stack space="space.100">
          <Heading as="h1" size="large">
            {t(leads ? 'relay.title' : 'relay.titleOrphans')}
          </Heading>
          {leads ? (
            <Text as="p" color="color.text.subtle">
              {t('relay.intro')}
            </Text>
          ) : null}
        </Stack>
        {query.state === 'loading' ? <Loading /> : null}
        {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
        {query.state === 'ready' ? (
          <>
            {leads ? <Led relay={query.value} onAnswers={onAnswers} /> : null}
            {runs ? <Orphans orphans={query.value.orphans} /> : null}
            {leads || runs ? null : <QuietMessage title={t('relay.none')} text={t('relay.noneText')} />}
          </>
        ) : null}
      </Stack>
    </Page>
  );
}

function Led({ relay: { squads, decisions }, onAnswers }: { relay: Relay; onAnswers: () => void }) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('relay.decisions')}>
        {decisions.length === 0 ? (
          <Text as="p" color="color.text.subtle">
            {t('relay.noDecision')}
          </Text>
        ) : (
          <InboxList label={t('relay.decisions')} items={decisions} ways={{ answers: onAnswers, squad: true }} />
        )}
      </Section>
      <Section title={t('relay.squads', { n: squads.length })}>
        <SquadsTable squads={squads} />
      </Section>
    </>
  );
}

function Orphans({ orphans }: Pick<Relay, 'orphans'>) {
  const { t } = useTexts();
  return (
    <Section title={t('relay.orphans')}>
      <Text as="p" color="color.text.subtle">
        {t(orphans.length === 0 ? 'relay.noOrphan' : 'relay.orphansText')}
      </Text>
      {orphans.length === 0 ? null : <OrphansTable orphans={orphans} />}
    </Section>
  );
}
