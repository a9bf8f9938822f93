import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../../../src/contract/failure';
import { FailureMessage } from '../../../../components/failure-message';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor, useWork } from '../desk-context';
import { PairField } from '../fields/pair-field';
import { TextField } from '../fields/text-field';
import { Block, PartFrame } from '../parts/part-frame';
import { ProblemList } from './problem-list';

/** The playbook as a whole: its name, what is not valid yet, and what may be done with the draft. */
export function HomePage() {
  const { t } = useTexts();
  return (
    <PartFrame part={{ kind: 'meta' }} title={t('editor.part.meta')} side={<DraftActions />}>
      <Block title={t('editor.meta.names')}>
        <PairField path={['name']} label={t('editor.name')} isLong isQuiet />
        <TextField path={['id']} label={t('editor.id.label')} isMonospaced help={t('editor.meta.idHelp')} />
      </Block>
      <AllProblems />
    </PartFrame>
  );
}

function AllProblems() {
  const { t } = useTexts();
  const problems = useWork((work) => work.stored.problems);
  return (
    <Block title={t('editor.problems.title')}>
      {problems.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          {t('editor.problems.none')}
        </Text>
      ) : (
        <ProblemList problems={problems} />
      )}
    </Block>
  );
}

function DraftActions() {
  const { t } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const discard = async (): Promise<void> => {
    const refused = await store.discard();
    setFailure(refused);
    setAsking(false);
    if (refused === null) go({ kind: 'home' });
  };
  return (
    <Block title={t('editor.draft.title')} help={t('editor.draft.help')}>
      <Stack space="space.100" alignInline="start">
        <Button onClick={() => go({ kind: 'start' })}>{t('editor.start.more')}</Button>
        {isAsking ? (
          <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
            <Text size="small">{t('editor.draft.sure')}</Text>
            <Button appearance="danger" spacing="compact" onClick={() => void discard()}>
              {t('editor.draft.discard')}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => setAsking(false)}>
              {t('editor.item.keep')}
            </Button>
          </Inline>
        ) : (
          <Button appearance="subtle" onClick={() => setAsking(true)}>
            {t('editor.draft.discard')}
          </Button>
        )}
        {failure === null ? null : <FailureMessage failure={failure} />}
      </Stack>
    </Block>
  );
}
