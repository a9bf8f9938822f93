import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { Newcomer } from '../../../../../../src/contract/newcomer';
import type { SquadPage } from '../../../../../../src/contract/squad-page';
import { useQuery } from '../../../../../../src/client/use-query';
import { FailurePage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { PrintButton } from '../../../components/print-button';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { FlowPaths } from './flow-paths';
import { countMinutes, sortPractices } from './minutes';
import { Objectives } from './objectives';
import { PracticeLines } from './practice-lines';
import { SquadRoles } from './squad-roles';
import { WhomToAsk } from './whom-to-ask';

interface Props {
  page: SquadPage;
  /** Leads to the picture of how work really flows. */
  onFlow: () => void;
}

/** One page for somebody who is new in the squad, in the order in which it is read; it prints as it stands. */
export function NewcomerView({ page, onFlow }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('newcomer.get', { project: page.squad.key, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return <NewcomerPage page={page} newcomer={query.value} onFlow={onFlow} />;
}

function NewcomerPage({ page, newcomer, onFlow }: Props & { newcomer: Newcomer }) {
  const { t } = useTexts();
  const { squad, standards, roles, playbook } = page;
  const { lead } = newcomer;
  const { lived, coming } = sortPractices(standards);
  return (
    <Stack space="space.500">
      <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
        <Text as="p" size="large">
          {playbook === null
            ? t('newcomer.introBare', { squad: squad.name })
            : t('newcomer.intro', { squad: squad.name, minutes: countMinutes(page, newcomer) })}
        </Text>
        <PrintButton />
      </Inline>
      {playbook === null ? (
        <QuietMessage title={t('page.empty.noPlaybook')} text={t('newcomer.nothing')} />
      ) : (
        <>
          <Section title={t('newcomer.purpose')}>
            <Objectives vision={page.vision} objectives={newcomer.objectives} />
          </Section>
          <Section title={t('newcomer.roles')}>
            <SquadRoles roles={roles} lead={lead} />
          </Section>
          <Section title={t('newcomer.practices')}>
            {lived.length + coming.length > 0 ? (
              <PracticeLines lived={lived} coming={coming} />
            ) : (
              <Text as="p" color="color.text.subtle">
                {t(page.asOf === null ? 'newcomer.notJudged' : 'newcomer.noPractice')}
              </Text>
            )}
          </Section>
          {newcomer.flows.length === 0 ? null : (
            <Section title={t('newcomer.flows')}>
              <FlowPaths flows={newcomer.flows} onFlow={page.asOf === null ? null : onFlow} />
            </Section>
          )}
        </>
      )}
      <Section title={t('newcomer.ask')}>
        <WhomToAsk lead={lead} organisation={newcomer.organisation} />
      </Section>
    </Stack>
  );
}
