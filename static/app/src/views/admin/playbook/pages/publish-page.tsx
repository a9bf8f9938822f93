import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../../../../../src/contract/failure';
import { useQuery } from '../../../../../../../src/client/use-query';
import { call } from '../../../../bridge';
import { FailureMessage } from '../../../../components/failure-message';
import { Section } from '../../../../components/section';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useWork } from '../desk-context';
import { isUnsaved } from '../model/draft-work';
import { CostMeter } from '../outline/cost-meter';
import { ReplayControl } from '../replay/replay-control';
import { ReplayFigures } from '../replay/replay-summary';
import { useReplay } from '../replay/use-replay';
import { ChangeList } from './change-list';
import { ProblemList } from './problem-list';

/** Before a draft comes into force: what changes, what is not valid yet, what it costs, what it means for the squads; then one button. */
export function PublishPage({ onPublished }: { onPublished: (version: number) => void }) {
  const { t, lang } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const stored = useWork((work) => work.stored);
  const unsaved = useWork(isUnsaved);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const watch = useReplay();
  // What waits is saved first: what is compared here is what will be published.
  useEffect(() => void store.flush(), [store]);
  const overtaken = stored.basedOn !== null && stored.published !== null && stored.published !== stored.basedOn;

  const publish = async (): Promise<void> => {
    setPublishing(true);
    await store.flush();
    const state = store.read();
    if (state.kind !== 'open') return;
    const { version, published } = state.work.stored;
    const reply = await call('draft.publish', { version, published, lang });
    setPublishing(false);
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) return onPublished(reply.value.current.version);
    await store.load();
  };
  return (
    <div className="pb-page">
      <Stack space="space.100">
        <Heading as="h2" size="medium">
          {t('editor.publish.title', { version: (stored.published ?? 0) + 1 })}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {t('editor.publish.text')}
        </Text>
      </Stack>
      {overtaken ? (
        <SectionMessage appearance="warning" title={t('editor.publish.overtaken', { version: stored.published ?? 0 })}>
          <p>{t('editor.publish.overtakenText', { version: stored.basedOn ?? 0 })}</p>
        </SectionMessage>
      ) : null}
      {stored.problems.length === 0 ? null : (
        <Section title={t('editor.problems.count', { n: stored.problems.length })}>
          <ProblemList problems={stored.problems} />
        </Section>
      )}
      <Section title={t('editor.publish.changes')}>
        <Changes key={stored.version} isFirst={stored.published === null} />
      </Section>
      <Section title={t('editor.publish.means')}>
        <Stack space="space.200">
          {watch.answer?.summary ? <ReplayFigures summary={watch.answer.summary} /> : null}
          <ReplayControl watch={watch} />
          {watch.answer?.summary ? (
            <Inline>
              <Button appearance="subtle" spacing="compact" onClick={() => go({ kind: 'replay' })}>
                {t('editor.replay.whole')}
              </Button>
            </Inline>
          ) : null}
          <CostMeter />
        </Stack>
      </Section>
      {failure === null ? null : failure.code === 'conflict' ? (
        <div role="alert">
          <SectionMessage appearance="warning" title={t('editor.publish.conflict')}>
            <p>{t('editor.publish.conflictText')}</p>
          </SectionMessage>
        </div>
      ) : (
        <FailureMessage failure={failure} />
      )}
      <div className="pb-foot">
        <Inline space="space.150" alignBlock="center" rowSpace="space.100" shouldWrap>
          <Button
            appearance="primary"
            isDisabled={stored.problems.length > 0 || unsaved}
            isLoading={isPublishing}
            onClick={() => void publish()}
          >
            {t('editor.publish.confirm', { version: (stored.published ?? 0) + 1 })}
          </Button>
          <Text size="small" color="color.text.subtle">
            {stored.problems.length > 0
              ? t('editor.publish.problemsFirst')
              : unsaved
                ? t('editor.publish.unsaved')
                : t('editor.publish.then')}
          </Text>
        </Inline>
      </div>
    </div>
  );
}

function Changes({ isFirst }: { isFirst: boolean }) {
  const { t, lang } = useTexts();
  const { query } = useQuery('playbook.diff', { from: { kind: 'published' }, to: { kind: 'draft' }, lang });
  if (isFirst) return <Text as="p">{t('editor.publish.first')}</Text>;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} />;
  if (query.state === 'loading') return <Text color="color.text.subtle">{t('common.loading')}</Text>;
  if (query.value.changes.length === 0) return <Text as="p">{t('editor.publish.nothing')}</Text>;
  return <ChangeList changes={query.value.changes} />;
}
