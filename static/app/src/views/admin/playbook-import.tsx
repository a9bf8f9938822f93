import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import UploadIcon from '@atlaskit/icon/core/upload';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import TextArea from '@atlaskit/textarea';
import { useId, useRef, useState } from 'react';
import type { PlaybookInfo } from '../../../../../src/contract/admin';
import type { Failure } from '../../../../../src/contract/failure';
import { call } from '../../bridge';
import { Warning } from '../../components/warning';
import { useTexts } from '../../data/start-context';
import { emptyDraft, findLine, type Draft } from './draft';
import { ImportOutcome } from './import-outcome';

/** The endpoint takes this many characters (contract/endpoints.ts, playbook.import). */
const maxLength = 400_000;

interface Props {
  current: PlaybookInfo | null;
  reload: () => void;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Opens the text as the draft, with whatever is not valid in it yet. Answers why not, or null. */
  onOpenAsDraft: (yaml: string) => Promise<Failure | null>;
}

/** Publishing from a file or from pasted text. What is wrong stands beside the text, each line one click away. */
export function PlaybookImport({ current, reload, draft, onDraft, onOpenAsDraft }: Props) {
  const { t, lang } = useTexts();
  const id = useId();
  const editor = useRef<HTMLTextAreaElement | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [isPublishing, setPublishing] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const tooLong = draft.yaml.length > maxLength;

  const readFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      onDraft({ ...emptyDraft, yaml: await file.text() });
      setUnread(null);
    } catch {
      setUnread(file.name);
    }
  };
  const publish = async (): Promise<void> => {
    setPublishing(true);
    const reply = await call('playbook.import', { yaml: draft.yaml, basedOn: current?.version ?? null, lang });
    setPublishing(false);
    if (reply.ok) onDraft({ ...draft, base: draft.yaml, outcome: { kind: 'published', current: reply.value.current } });
    else onDraft({ ...draft, outcome: { kind: 'refused', failure: reply.failure } });
    if (reply.ok || reply.failure.code === 'conflict') reload();
  };
  const open = async (): Promise<void> => {
    const failure = await onOpenAsDraft(draft.yaml);
    if (failure !== null) onDraft({ ...draft, outcome: { kind: 'refused', failure } });
  };
  const goToLine = (line: number): void => {
    const area = editor.current;
    if (area === null) return;
    const { start, end } = findLine(draft.yaml, line);
    area.focus();
    area.setSelectionRange(start, end);
    // A text area scrolls to its caret in no browser when it is set by script: put the line in the upper third.
    area.scrollTop = Math.max(0, (area.scrollHeight / draft.yaml.split('\n').length) * (line - 1) - area.clientHeight / 3);
  };
  const again = draft.outcome.kind === 'refused' && draft.outcome.failure.code === 'conflict' && current !== null;

  return (
    <Stack space="space.200">
      <Inline spread="space-between" alignBlock="end" space="space.200" rowSpace="space.100" shouldWrap>
        <Stack space="space.050">
          <Heading as="h3" size="small">
            {t('admin.playbook.importTitle')}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t('admin.playbook.importText')}
          </Text>
        </Stack>
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Button iconBefore={UploadIcon} onClick={() => picker.current?.click()}>
            {t('admin.playbook.choose')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".yaml,.yml,application/yaml,text/yaml"
            hidden
            onChange={(event) => {
              void readFile(event.target.files?.[0]);
              // The same file, corrected and chosen again, must be read again.
              event.target.value = '';
            }}
          />
        </Inline>
      </Inline>
      {unread === null ? null : <Warning text={t('admin.playbook.fileUnread', { name: unread })} />}
      {tooLong ? <Warning text={t('admin.playbook.tooLong', { n: draft.yaml.length, max: maxLength })} /> : null}
      <ImportOutcome outcome={draft.outcome} onGoToLine={goToLine} />
      <label htmlFor={id}>
        <Text weight="medium">{t('admin.playbook.yaml')}</Text>
      </label>
      <TextArea
        id={id}
        ref={editor}
        isMonospaced
        isCompact
        spellCheck={false}
        minimumRows={18}
        maxHeight="60vh"
        resize="vertical"
        value={draft.yaml}
        onChange={(event) => onDraft({ ...draft, yaml: event.target.value })}
      />
      <Inline space="space.100">
        <Button isDisabled={draft.yaml.trim() === '' || tooLong} onClick={() => void open()}>
          {t('admin.playbook.openAsDraft')}
        </Button>
        <Button
          appearance="primary"
          isDisabled={draft.yaml.trim() === '' || tooLong}
          isLoading={isPublishing}
          onClick={() => void publish()}
        >
          {again ? t('admin.playbook.publishOver', { version: current.version }) : t('admin.playbook.publish')}
        </Button>
      </Inline>
    </Stack>
  );
}
