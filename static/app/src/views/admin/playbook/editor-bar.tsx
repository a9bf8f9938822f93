import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { PlaybookInfo } from '../../../../../../src/contract/admin';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { DottedLine } from '../../../components/dotted-line';
import { FailureMessage } from '../../../components/failure-message';
import { Moment } from '../../../components/moment';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../download-text';
import { useDraftState, useDraftStore, useEditor } from './desk-context';
import type { EditorPlace } from './model/place';

interface Props {
  place: EditorPlace;
  current: PlaybookInfo | null;
}

/** What is being worked on, and the pages around it. */
export function EditorBar({ place, current }: Props) {
  const { t } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const draft = useDraftState((state) => (state.kind === 'open' ? state.work.stored : null));
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (): Promise<void> => {
    if (draft !== null) await store.flush();
    const reply = draft === null ? await call('playbook.export', {}) : await call('draft.export', {});
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) downloadText(reply.value.fileName, reply.value.yaml);
  };
  const tab = (kind: 'home' | 'start' | 'file' | 'replay' | 'versions' | 'publish', label: string) => {
    const isHere = place.kind === kind || (kind === 'home' && place.kind === 'part') || (kind === 'start' && place.kind === 'starter');
    const target: EditorPlace = kind === 'versions' ? { kind, from: null, to: null } : { kind };
    return (
      <button key={kind} type="button" className="pb-tab" aria-current={isHere ? 'page' : undefined} onClick={() => go(target)}>
        {label}
      </button>
    );
  };
  return (
    <div className="pb-bar">
      <Stack space="space.025">
        <Text weight="semibold">{draft === null ? (current?.name ?? t('admin.playbook.title')) : t('editor.bar.draft')}</Text>
        <DottedLine
          items={
            draft === null
              ? current === null
                ? [t('admin.playbook.none')]
                : [
                    t('admin.playbook.current'),
                    t('admin.playbook.version', { version: current.version }),
                    <Moment key="published" at={current.publishedAt} within="admin.playbook.published" />,
                  ]
              : [
                  draft.basedOn === null ? t('editor.bar.fresh') : t('editor.bar.basedOn', { version: draft.basedOn }),
                  <Moment key="at" at={draft.changedAt} within="editor.bar.changed" />,
                  draft.changedBy.name,
                ]
          }
        />
      </Stack>
      <nav className="pb-tabs" aria-label={t('editor.bar.label')}>
        {draft === null
          ? tab('start', t('editor.nav.start'))
          : [tab('home', t('editor.nav.edit')), tab('replay', t('editor.replay.title'))]}
        {tab('versions', t('editor.versions.title'))}
        {tab('file', t('editor.nav.file'))}
      </nav>
      <Inline space="space.100">
        {draft === null && current === null ? null : (
          <Button appearance="subtle" iconBefore={DownloadIcon} onClick={() => void download()}>
            {t('admin.playbook.export')}
          </Button>
        )}
        {draft === null ? null : (
          <Button appearance="primary" onClick={() => go({ kind: 'publish' })}>
            {t('editor.nav.publish')}
          </Button>
        )}
      </Inline>
      {failure === null ? null : <FailureMessage failure={failure} />}
    </div>
  );
}
