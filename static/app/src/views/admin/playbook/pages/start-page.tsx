import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';
import type { Api } from '../../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { DraftSource } from '../../../../../../../src/contract/playbook-draft';
import { FailureMessage } from '../../../../components/failure-message';
import { useTexts } from '../../../../data/start-context';
import { useDraftState, useDraftStore, useEditor } from '../desk-context';

interface Props {
  book: Api['playbook.get']['output'];
}

/** Where a draft comes from: what is in force, a ready-made playbook, a file, or nothing. With a draft open, parts of a ready-made one can join it. */
export function StartPage({ book }: Props) {
  const { t } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const hasDraft = useDraftState((state) => state.kind === 'open');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [replacing, setReplacing] = useState<DraftSource | null>(null);
  const start = async (source: DraftSource): Promise<void> => {
    setBusy(JSON.stringify(source));
    const refused = await store.start(source);
    setBusy(null);
    setReplacing(null);
    setFailure(refused);
    if (refused === null) go({ kind: 'home' });
  };
  const begin = (source: DraftSource): void => (hasDraft ? setReplacing(source) : void start(source));
  const isBusy = (source: DraftSource): boolean => busy === JSON.stringify(source);
  const published: DraftSource = { kind: 'published' };
  const empty: DraftSource = { kind: 'empty' };
  return (
    <div className="pb-page">
      <Stack space="space.100">
        <Heading as="h2" size="medium">
          {t(hasDraft ? 'editor.start.more' : 'editor.start.title')}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {t(hasDraft ? 'editor.start.moreText' : 'editor.start.text')}
        </Text>
      </Stack>
      {failure === null ? null : <FailureMessage failure={failure} />}
      {replacing === null ? null : (
        <div className="pb-conflict" role="alert">
          <Inline space="space.100" alignBlock="center" rowSpace="space.100" shouldWrap>
            <Text>{t('editor.start.sure')}</Text>
            <Button appearance="danger" isLoading={busy !== null} onClick={() => void start(replacing)}>
              {t('editor.start.replace')}
            </Button>
            <Button appearance="subtle" onClick={() => setReplacing(null)}>
              {t('editor.item.keep')}
            </Button>
          </Inline>
        </div>
      )}
      <div className="pb-tiles">
        {book.current === null ? null : (
          <Tile title={t('editor.start.published', { version: book.current.version })} text={book.current.name}>
            <Button appearance={hasDraft ? 'default' : 'primary'} isLoading={isBusy(published)} onClick={() => begin(published)}>
              {t('editor.start.open')}
            </Button>
          </Tile>
        )}
        {book.starters.map(({ id, name }) => {
          const source: DraftSource = { kind: 'starter', id };
          return (
            <Tile key={id} title={name} text={t('editor.start.starter')}>
              <Button isLoading={isBusy(source)} onClick={() => begin(source)}>
                {t('editor.start.open')}
              </Button>
              {hasDraft ? (
                <Button appearance="primary" onClick={() => go({ kind: 'starter', id })}>
                  {t('editor.start.parts')}
                </Button>
              ) : null}
            </Tile>
          );
        })}
        <Tile title={t('editor.start.file')} text={t('editor.start.fileText')}>
          <Button onClick={() => go({ kind: 'file' })}>{t('admin.playbook.choose')}</Button>
        </Tile>
        <Tile title={t('editor.start.empty')} text={t('editor.start.emptyText')}>
          <Button isLoading={isBusy(empty)} onClick={() => begin(empty)}>
            {t('editor.start.open')}
          </Button>
        </Tile>
      </div>
    </div>
  );
}

function Tile({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="pb-tile" aria-label={title}>
      <Stack space="space.050">
        <Heading as="h3" size="small">
          {title}
        </Heading>
        <Text as="p" color="color.text.subtle">
          {text}
        </Text>
      </Stack>
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {children}
      </Inline>
    </section>
  );
}
