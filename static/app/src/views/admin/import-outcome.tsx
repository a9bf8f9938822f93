import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { PlaybookProblem } from '../../../../../src/contract/failure';
import { DataTable } from '../../components/data-table';
import { Emphasis } from '../../components/emphasis';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';
import type { Draft } from './draft';

/** What became of the last attempt to publish. */
export function ImportOutcome({ outcome, onGoToLine }: { outcome: Draft['outcome']; onGoToLine: (line: number) => void }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'published') {
    return (
      <div role="status">
        <SectionMessage appearance="success" title={t('admin.playbook.done', { version: outcome.current.version })}>
          <p>{t('admin.playbook.doneText')}</p>
        </SectionMessage>
      </div>
    );
  }
  const { failure } = outcome;
  if (failure.problems !== undefined && failure.problems.length > 0)
    return <Problems problems={failure.problems} onGoToLine={onGoToLine} />;
  return <FailureMessage failure={failure} />;
}

function Problems({ problems, onGoToLine }: { problems: readonly PlaybookProblem[]; onGoToLine: (line: number) => void }) {
  const { t } = useTexts();
  const title = t('admin.playbook.problems', { n: problems.length });
  return (
    <Stack space="space.100">
      <div role="alert">
        <SectionMessage appearance="warning" title={title}>
          <p>{t('admin.playbook.problemsText')}</p>
        </SectionMessage>
      </div>
      <DataTable
        label={title}
        rows={problems}
        rowKey={({ line, column, path, code }) => `${line}:${column}:${path}:${code}`}
        pageSize={10}
        columns={[
          {
            key: 'line',
            title: t('admin.playbook.line'),
            width: 15,
            sortBy: ({ line }) => line,
            cell: ({ line }) => (
              <Button spacing="compact" onClick={() => onGoToLine(line)}>
                {t('admin.playbook.goTo', { line })}
              </Button>
            ),
          },
          { key: 'text', title: t('admin.playbook.what'), width: 47, cell: ({ text }) => <Emphasis text={text} /> },
          {
            key: 'path',
            title: t('admin.playbook.where'),
            width: 38,
            cell: ({ path }) => <code style={{ overflowWrap: 'anywhere' }}>{path}</code>,
          },
        ]}
      />
    </Stack>
  );
}
