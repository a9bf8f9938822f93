import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { useQuery } from '../../../../../../../src/client/use-query';
import type { Failure } from '../../../../../../../src/contract/failure';
import { mergeKinds, type Clash, type MergePart } from '../../../../../../../src/contract/playbook-draft';
import { call } from '../../../../bridge';
import { BackButton } from '../../../../components/back-button';
import { Emphasis } from '../../../../components/emphasis';
import { FailureMessage, FailurePage } from '../../../../components/failure-message';
import { Loading } from '../../../../components/loading';
import { useTexts } from '../../../../data/start-context';
import { useDraftStore, useEditor } from '../desk-context';
import { keyOfMerge, splitClashes, withNeeds } from '../model/merge-choice';

/** Parts of a ready-made playbook to bring into the draft: one ticks what one wants, and sees what comes along. */
export function StarterPage({ id }: { id: string }) {
  const { t, lang } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const { query, reload } = useQuery('starter.parts', { starter: id, lang });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [replaced, setReplaced] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  if (query.state === 'loading') return <Loading />;
  const { name, parts } = query.value;
  const needed = withNeeds(parts, chosen);

  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
    setClashes([]);
    setAdded(null);
  };
  const merge = async (): Promise<void> => {
    await store.flush();
    const wanted: MergePart[] = parts.map(({ part }) => part).filter((part) => chosen.has(keyOfMerge(part)));
    const reply = await call('draft.merge', { starter: id, parts: wanted, ...splitClashes(clashes, replaced), lang });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    if (reply.value.outcome === 'clash') return setClashes(reply.value.clashes);
    store.take(reply.value.draft);
    setAdded(reply.value.added.length + reply.value.replaced.length);
    setChosen(new Set());
    setClashes([]);
    reload();
  };
  return (
    <div className="pb-page">
      <BackButton onClick={() => go({ kind: 'start' })}>{t('editor.start.more')}</BackButton>
      <Stack space="space.100">
        <Heading as="h2" size="medium">
          {t('editor.merge.title', { name })}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {t('editor.merge.text')}
        </Text>
      </Stack>
      {added === null ? null : (
        <div role="status">
          <SectionMessage appearance="success" title={t('editor.merge.done', { n: added })}>
            <p>{t('editor.merge.doneText')}</p>
          </SectionMessage>
        </div>
      )}
      {[...mergeKinds].reverse().map((kind) => {
        const rows = parts.filter(({ part }) => part.kind === kind);
        if (rows.length === 0) return null;
        return (
          <fieldset key={kind} className="pb-merge-group">
            <legend>
              <Heading as="h3" size="xsmall">
                {t(`editor.merge.kind.${kind}`)}
              </Heading>
            </legend>
            {rows.map(({ part, title, why, stands }) => {
              const key = keyOfMerge(part);
              const comesAlong = needed.has(key) && !chosen.has(key);
              return (
                <label key={key} className="pb-choice">
                  <input
                    type="checkbox"
                    checked={chosen.has(key) || (comesAlong && stands !== 'same')}
                    disabled={stands === 'same' || comesAlong}
                    onChange={() => toggle(key)}
                  />
                  <span>
                    <Text weight={why === null ? 'regular' : 'medium'}>{title}</Text>{' '}
                    <Text size="small" color={stands === 'clash' ? 'color.text.warning' : 'color.text.subtlest'}>
                      {stands === 'new' ? (comesAlong ? t('editor.merge.along') : '') : t(`editor.merge.${stands}`)}
                    </Text>
                    {why === null ? null : (
                      <Text as="p" size="small" color="color.text.subtle">
                        {why}
                      </Text>
                    )}
                  </span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
      {clashes.length === 0 ? null : (
        <section className="pb-conflict" role="alert" aria-label={t('editor.merge.clashes', { n: clashes.length })}>
          <Stack space="space.150">
            <Heading as="h3" size="xsmall">
              {t('editor.merge.clashes', { n: clashes.length })}
            </Heading>
            {clashes.map((clash) => {
              const key = keyOfMerge(clash.part);
              return (
                <div key={key}>
                  <Text weight="medium">
                    {t(`editor.merge.kind.${clash.part.kind}`)}
                    {t('common.separator')}
                    {clash.title}
                  </Text>
                  <ul className="pb-plain-list">
                    {clash.changes.slice(0, 5).map((change, index) => (
                      <li key={index}>
                        <Text size="small">
                          <Emphasis text={change.text} />
                        </Text>
                      </li>
                    ))}
                  </ul>
                  <Inline space="space.200">
                    {[false, true].map((isReplaced) => (
                      <label key={String(isReplaced)} className="pb-choice">
                        <input
                          type="radio"
                          name={key}
                          checked={replaced.has(key) === isReplaced}
                          onChange={() =>
                            setReplaced(new Set([...replaced].filter((each) => each !== key).concat(isReplaced ? [key] : [])))
                          }
                        />
                        <span>{t(isReplaced ? 'editor.merge.replace' : 'editor.merge.keep')}</span>
                      </label>
                    ))}
                  </Inline>
                </div>
              );
            })}
          </Stack>
        </section>
      )}
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div className="pb-foot">
        <Button appearance="primary" isDisabled={chosen.size === 0} onClick={() => void merge()}>
          {t('editor.merge.apply', { n: chosen.size })}
        </Button>
      </div>
    </div>
  );
}
