import Button from '@atlaskit/button/new';
import UploadIcon from '@atlaskit/icon/core/upload';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useId, useRef, useState } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Failure, PlaybookProblem, Reply } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { DataTable } from '../../../components/data-table';
import { FailureMessage } from '../../../components/failure-message';
import { Section } from '../../../components/section';
import { Warning } from '../../../components/warning';
import { useTexts } from '../../../data/start-context';

/** The endpoint takes this many characters (contract/endpoints/roles.ts, assignments.import). */
const maxLength = 400_000;
const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.300' });

type Answer = Reply<Api['assignments.import']['output']>;

interface Props {
  onTaken: () => void;
  onClose: () => void;
}

/** Takes in a table of assignments, from a file or pasted; what is wrong stands above it, with its line and column. */
export function TableImport({ onTaken, onClose }: Props) {
  const { t, lang } = useTexts();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState('');
  const [unread, setUnread] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isTaking, setTaking] = useState(false);
  const tooLong = csv.length > maxLength;
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    try {
      setCsv(await file.text());
      setAnswer(null);
      setUnread(null);
    } catch {
      setUnread(file.name);
    }
  };
  const take = async (): Promise<void> => {
    setTaking(true);
    const reply = await call('assignments.import', { csv, lang });
    setAnswer(reply);
    setTaking(false);
    if (reply.ok) onTaken();
  };
  return (
    <Box xcss={panel}>
      <Section
        title={t('roles.table.title')}
        aside={
          <Inline space="space.100">
            <Button iconBefore={UploadIcon} onClick={() => picker.current?.click()}>
              {t('roles.table.choose')}
            </Button>
            <Button appearance="subtle" onClick={onClose}>
              {t('roles.table.close')}
            </Button>
          </Inline>
        }
      >
        <Text as="p" color="color.text.subtle">
          {t('roles.table.text')}
        </Text>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          onChange={(event) => {
            void readFile(event.target.files?.[0]);
            // The same file, corrected and chosen again, must be read again.
            event.target.value = '';
          }}
        />
        {unread === null ? null : <Warning text={t('roles.table.unread', { name: unread })} />}
        {tooLong ? <Warning text={t('roles.table.tooLong', { n: csv.length, max: maxLength })} /> : null}
        {answer === null ? null : <TableOutcome answer={answer} />}
        <Stack space="space.050">
          <label htmlFor={id}>
            <Text weight="medium">{t('roles.table.content')}</Text>
          </label>
          <TextArea
            id={id}
            isMonospaced
            isCompact
            spellCheck={false}
            minimumRows={8}
            maxHeight="40vh"
            resize="vertical"
            placeholder="squad,role,account,kind,from,until"
            value={csv}
            onChange={(event) => setCsv(event.target.value)}
          />
        </Stack>
        <Inline>
          <Button appearance="primary" isDisabled={csv.trim() === '' || tooLong} isLoading={isTaking} onClick={() => void take()}>
            {t('roles.table.take')}
          </Button>
        </Inline>
      </Section>
    </Box>
  );
}

function TableOutcome({ answer }: { answer: Answer }) {
  const { t } = useTexts();
  if (!answer.ok) return <Refusal failure={answer.failure} />;
  const { saved, unchanged } = answer.value;
  return (
    <div role="status">
      <SectionMessage appearance="success" title={t('roles.table.done', { saved })}>
        <p>{t('roles.table.doneText', { unchanged })}</p>
      </SectionMessage>
    </div>
  );
}

function Refusal({ failure }: { failure: Failure }) {
  const { problems = [] } = failure;
  return problems.length > 0 ? <Problems problems={problems} /> : <FailureMessage failure={failure} />;
}

function Problems({ problems }: { problems: readonly PlaybookProblem[] }) {
  const { t } = useTexts();
  const title = t('roles.table.problems', { n: problems.length });
  return (
    <Stack space="space.100">
      <div role="alert">
        <SectionMessage appearance="warning" title={title}>
          <p>{t('roles.table.problemsText')}</p>
        </SectionMessage>
      </div>
      <DataTable
        label={title}
        rows={problems}
        rowKey={({ line, column, code }) => `${line}:${column}:${code}`}
        pageSize={10}
        columns={[
          { key: 'line', title: t('roles.table.line'), width: 10, numeric: true, cell: ({ line }) => line },
          { key: 'column', title: t('roles.table.column'), width: 20, cell: ({ column, path }) => (path === '' ? column : path) },
          { key: 'what', title: t('roles.table.what'), width: 70, cell: ({ text }) => text },
        ]}
      />
    </Stack>
  );
}
