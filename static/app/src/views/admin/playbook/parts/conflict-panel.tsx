import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Part } from '../../../../../../../src/contract/playbook-draft';
import { Moment } from '../../../../components/moment';
import { useTexts } from '../../../../data/start-context';
import { ChangeList } from '../pages/change-list';
import { useDraftStore, useWork } from '../desk-context';
import { nameOfPart } from '../model/parts';
import { listDifferences, mergeFields, preferSide, type Difference, type Side } from '../model/merge-fields';
import { sayPlace } from '../model/say-value';
import { showValue } from '../model/show-value';
import type { Path } from '../model/values';

const keyOf = (path: Path): string => JSON.stringify(path);

/** Somebody saved the same part: who, what, and the three ways on. Nothing of either is lost before one is chosen. */
export function ConflictPanel({ part }: { part: Part }) {
  const texts = useTexts();
  const { t } = texts;
  const store = useDraftStore();
  const work = useWork(({ works }) => works[nameOfPart(part)]);
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const [isMerging, setMerging] = useState(false);
  if (work?.phase.kind !== 'conflict') return null;
  const { stored, changes, changedAt, changedBy } = work.phase.conflict;
  const differences = listDifferences(work.base, work.mine, stored);
  const sideOf = (difference: Difference): Side => choices[keyOf(difference.path)] ?? preferSide(difference);
  const settle = (value: unknown): void => {
    setMerging(false);
    setChoices({});
    store.settle(part, value);
  };
  return (
    <section className="pb-conflict" role="alert" aria-label={t('editor.conflict.title', { name: changedBy.name ?? t('editor.someone') })}>
      <Stack space="space.150">
        <Heading as="h3" size="xsmall">
          {t('editor.conflict.title', { name: changedBy.name ?? t('editor.someone') })}
        </Heading>
        <Text as="p" size="small">
          <Moment at={changedAt} within={stored === null ? 'editor.conflict.removedAt' : 'editor.conflict.at'} />{' '}
          {t('editor.conflict.text')}
        </Text>
        <ChangeList changes={changes} />
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          <Button onClick={() => settle(stored)}>{t('editor.conflict.theirs')}</Button>
          <Button onClick={() => settle(work.mine)}>{t('editor.conflict.mine')}</Button>
          {stored === null || work.mine === null ? null : (
            <Button appearance="primary" isSelected={isMerging} aria-expanded={isMerging} onClick={() => setMerging(!isMerging)}>
              {t('editor.conflict.merge')}
            </Button>
          )}
        </Inline>
        {isMerging ? (
          <Stack space="space.150">
            <div className="pb-scroll">
              <table className="pb-merge">
                <thead>
                  <tr>
                    <th scope="col">{t('editor.conflict.field')}</th>
                    <th scope="col">{t('editor.conflict.mineColumn')}</th>
                    <th scope="col">{t('editor.conflict.theirsColumn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {differences.map((difference) => (
                    <tr key={keyOf(difference.path)}>
                      <th scope="row">{sayPlace(difference.path, texts) || t('editor.conflict.whole')}</th>
                      {(['mine', 'theirs'] as const).map((side) => (
                        <td key={side}>
                          <label className="pb-choice">
                            <input
                              type="radio"
                              name={keyOf(difference.path)}
                              checked={sideOf(difference) === side}
                              onChange={() => setChoices({ ...choices, [keyOf(difference.path)]: side })}
                            />
                            <span>{showValue(difference[side]) || t('common.none')}</span>
                          </label>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <Inline>
              <Button appearance="primary" onClick={() => settle(mergeFields(work.base, work.mine, stored, sideOf))}>
                {t('editor.conflict.apply')}
              </Button>
            </Inline>
          </Stack>
        ) : null}
      </Stack>
    </section>
  );
}
