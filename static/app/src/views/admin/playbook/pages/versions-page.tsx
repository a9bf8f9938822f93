import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Api } from '../../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { PlaybookSide, PlaybookVersionRow } from '../../../../../../../src/contract/playbook-draft';
import { useQuery } from '../../../../../../../src/client/use-query';
import { call } from '../../../../bridge';
import { DataTable } from '../../../../components/data-table';
import { FailureMessage, FailurePage } from '../../../../components/failure-message';
import { Loading } from '../../../../components/loading';
import { Moment } from '../../../../components/moment';
import { QuietMessage } from '../../../../components/quiet-message';
import { Section } from '../../../../components/section';
import { useTexts } from '../../../../data/start-context';
import { downloadText } from '../../download-text';
import { useDraftState, useDraftStore, useEditor } from '../desk-context';
import { ChoiceList, type Option } from '../fields/choice-field';
import { ChangeList } from './change-list';

interface Props {
  from: string | null;
  to: string | null;
}

/** Every version that was in force: what changed between any two, each as a file, each as the ground of a new draft. */
export function VersionsPage({ from, to }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('playbook.versions', { before: null, lang });
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  if (query.state === 'loading') return <Loading />;
  return <Versions key={query.value.versions[0]?.version} first={query.value} from={from} to={to} />;
}

function Versions({ first, from, to }: Props & { first: Api['playbook.versions']['output'] }) {
  const { t, lang, number } = useTexts();
  const store = useDraftStore();
  const { go } = useEditor();
  const hasDraft = useDraftState((state) => state.kind === 'open');
  const [rows, setRows] = useState<readonly PlaybookVersionRow[]>(first.versions);
  const [next, setNext] = useState(first.next);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [restoring, setRestoring] = useState<number | null>(null);

  const download = async (version: number): Promise<void> => {
    const reply = await call('playbook.export', { version });
    setFailure(reply.ok ? null : reply.failure);
    if (reply.ok) downloadText(reply.value.fileName, reply.value.yaml);
  };
  const restore = async (version: number): Promise<void> => {
    const refused = await store.start({ kind: 'published', version });
    setFailure(refused);
    setRestoring(null);
    if (refused === null) go({ kind: 'home' });
  };
  const more = async (): Promise<void> => {
    const reply = await call('playbook.versions', { before: next, lang });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    setRows([...rows, ...reply.value.versions]);
    setNext(reply.value.next);
  };
  if (rows.length === 0) {
    return (
      <div className="pb-page">
        <QuietMessage title={t('admin.playbook.none')} text={t('editor.versions.none')} />
      </div>
    );
  }
  const newest = String(rows[0]?.version ?? '');
  const sideFrom = from ?? String(rows[1]?.version ?? newest);
  const sideTo = to ?? (hasDraft && from === null && rows.length === 1 ? 'draft' : newest);
  const options: Option[] = [
    ...(hasDraft ? [{ value: 'draft', label: t('editor.versions.draft') }] : []),
    ...rows.map(({ version }) => ({ value: String(version), label: t('admin.playbook.version', { version }) })),
  ];
  return (
    <div className="pb-page">
      <Section title={t('editor.versions.title')}>
        <Stack space="space.200">
          {failure === null ? null : <FailureMessage failure={failure} />}
          {restoring === null ? null : (
            <div className="pb-conflict" role="alert">
              <Inline space="space.100" alignBlock="center" rowSpace="space.100" shouldWrap>
                <Text>{t('editor.start.sure')}</Text>
                <Button appearance="danger" onClick={() => void restore(restoring)}>
                  {t('editor.start.replace')}
                </Button>
                <Button appearance="subtle" onClick={() => setRestoring(null)}>
                  {t('editor.item.keep')}
                </Button>
              </Inline>
            </div>
          )}
          <DataTable
            label={t('editor.versions.title')}
            rows={rows}
            rowKey={({ version }) => String(version)}
            pageSize={20}
            columns={[
              {
                key: 'version',
                title: t('editor.versions.version'),
                width: 9,
                numeric: true,
                sortBy: ({ version }) => version,
                cell: ({ version }) => number(version),
              },
              { key: 'name', title: t('editor.name'), width: 22, cell: ({ name }) => name },
              {
                key: 'at',
                title: t('editor.versions.published'),
                width: 13,
                sortBy: ({ publishedAt }) => publishedAt,
                cell: ({ publishedAt }) => <Moment at={publishedAt} />,
              },
              { key: 'by', title: t('editor.versions.by'), width: 14, cell: ({ publishedBy }) => publishedBy.name ?? t('editor.someone') },
              { key: 'standards', title: t('editor.part.standards'), width: 10, numeric: true, cell: ({ standards }) => number(standards) },
              {
                key: 'do',
                title: t('editor.versions.do'),
                width: 32,
                cell: ({ version }) => (
                  <Inline space="space.050" rowSpace="space.050" shouldWrap>
                    <Button spacing="compact" appearance="subtle" onClick={() => void download(version)}>
                      {t('editor.versions.file', { version })}
                    </Button>
                    <Button
                      spacing="compact"
                      appearance="subtle"
                      onClick={() => (hasDraft ? setRestoring(version) : void restore(version))}
                    >
                      {t('editor.versions.restore')}
                    </Button>
                  </Inline>
                ),
              },
            ]}
          />
          {next === null ? null : (
            <Inline>
              <Button onClick={() => void more()}>{t('editor.more')}</Button>
            </Inline>
          )}
        </Stack>
      </Section>
      <Section title={t('editor.versions.compare')}>
        <Stack space="space.200">
          <div className="pb-compare">
            <label htmlFor="compare-from">{t('editor.versions.from')}</label>
            <ChoiceList
              id="compare-from"
              value={sideFrom}
              options={options}
              onChange={(each) => go({ kind: 'versions', from: each, to: sideTo })}
            />
            <label htmlFor="compare-to">{t('editor.versions.to')}</label>
            <ChoiceList
              id="compare-to"
              value={sideTo}
              options={options}
              onChange={(each) => go({ kind: 'versions', from: sideFrom, to: each })}
            />
          </div>
          <Difference from={toSide(sideFrom)} to={toSide(sideTo)} />
        </Stack>
      </Section>
    </div>
  );
}

const toSide = (side: string): PlaybookSide => (side === 'draft' ? { kind: 'draft' } : { kind: 'version', version: Number(side) || 1 });

function Difference({ from, to }: { from: PlaybookSide; to: PlaybookSide }) {
  const { t, lang } = useTexts();
  const { query } = useQuery('playbook.diff', { from, to, lang });
  if (query.state === 'failed') return <FailureMessage failure={query.failure} />;
  if (query.state === 'loading') return <Text color="color.text.subtle">{t('common.loading')}</Text>;
  if (query.value.changes.length === 0) return <Text as="p">{t('editor.versions.same')}</Text>;
  return <ChangeList changes={query.value.changes} />;
}
