import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../../../src/contract/failure';
import type { FindingState } from '../../../../../../../src/contract/finding';
import type { ReplayRow, ReplayStandard } from '../../../../../../../src/contract/replay';
import { call } from '../../../../bridge';
import { DataTable } from '../../../../components/data-table';
import { FailureMessage } from '../../../../components/failure-message';
import { Section } from '../../../../components/section';
import { useTexts } from '../../../../data/start-context';
import { ModeMark } from '../parts/mode-mark';
import { ReplayControl } from '../replay/replay-control';
import { ReplayFigures, sayEffort } from '../replay/replay-summary';
import { useReplay, type ReplayAnswer } from '../replay/use-replay';

/** The whole replay: each standard now and then, and the squads for which something changes. */
export function ReplayPage() {
  const { t } = useTexts();
  const watch = useReplay();
  const { answer } = watch;
  return (
    <div className="pb-page">
      <Section title={t('editor.replay.title')}>
        <Stack space="space.300">
          <Text as="p" color="color.text.subtle">
            {t('editor.replay.help')}
          </Text>
          <ReplayControl watch={watch} />
          {answer?.summary ? <ReplayFigures summary={answer.summary} /> : null}
          {answer?.replay && answer.replay.problems.length > 0 ? (
            <ul className="pb-plain-list">
              {answer.replay.problems.map(({ key, name, reason }) => (
                <li key={key}>
                  <Text size="small">{t('editor.replay.untried', { squad: name, reason })}</Text>
                </li>
              ))}
            </ul>
          ) : null}
        </Stack>
      </Section>
      {answer?.summary ? (
        <Section title={t('editor.replay.byStandard')}>
          <StandardsTable standards={answer.summary.standards} />
        </Section>
      ) : null}
      {answer?.summary && answer.replay ? (
        <Section title={t('editor.replay.bySquad')}>
          <SquadRows key={`${answer.replay.id}:${answer.replay.endedAt ?? ''}`} first={answer} />
        </Section>
      ) : null}
    </div>
  );
}

function StandardsTable({ standards }: { standards: readonly ReplayStandard[] }) {
  const { t, number } = useTexts();
  const met = ({ before, after }: ReplayStandard): string => {
    if (after === null) return t('editor.replay.leftOut');
    return before === null
      ? t('editor.replay.added', { after: after.met })
      : t('editor.replay.nowThen', { before: before.met, after: after.met });
  };
  return (
    <DataTable
      label={t('editor.replay.byStandard')}
      rows={standards}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', title: t('editor.standard.one'), width: 40, sortBy: ({ title }) => title, cell: ({ title }) => title },
        { key: 'mode', title: t('editor.standard.mode'), width: 12, cell: ({ mode }) => (mode === null ? null : <ModeMark mode={mode} />) },
        { key: 'met', title: t('state.met'), width: 16, numeric: true, sortBy: ({ after }) => after?.met ?? -1, cell: met },
        {
          key: 'scope',
          title: t('editor.replay.inScope'),
          width: 12,
          numeric: true,
          cell: ({ after, before }) => number((after ?? before)?.inScope ?? 0),
        },
        {
          key: 'toAdopt',
          title: t('editor.replay.toAdoptShort'),
          width: 10,
          numeric: true,
          sortBy: ({ toAdopt }) => toAdopt,
          cell: ({ toAdopt }) => number(toAdopt),
        },
        {
          key: 'waivers',
          title: t('editor.replay.waiversLabel'),
          width: 10,
          numeric: true,
          sortBy: ({ waivers }) => waivers,
          cell: ({ waivers }) => number(waivers),
        },
      ]}
    />
  );
}

/** Squads in the order of their keys; more of them on demand. */
function SquadRows({ first }: { first: ReplayAnswer }) {
  const texts = useTexts();
  const { t, lang } = texts;
  const [rows, setRows] = useState<readonly ReplayRow[]>(first.rows);
  const [next, setNext] = useState(first.next);
  const [failure, setFailure] = useState<Failure | null>(null);
  const say = (state: FindingState | null): string => (state === null ? t('editor.replay.absent') : t(`state.${state}`));
  const more = async (): Promise<void> => {
    const reply = await call('replay.get', { after: next, lang });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    setRows([...rows, ...reply.value.rows]);
    setNext(reply.value.next);
  };
  return (
    <Stack space="space.200">
      <DataTable
        label={t('editor.replay.bySquad')}
        rows={rows}
        rowKey={({ key }) => key}
        pageSize={20}
        empty={<Text color="color.text.subtle">{t('editor.replay.nothingChanges')}</Text>}
        columns={[
          { key: 'name', title: t('editor.replay.squad'), width: 18, sortBy: ({ name }) => name, cell: ({ name }) => name },
          { key: 'tribe', title: t('editor.replay.tribe'), width: 14, sortBy: ({ tribe }) => tribe ?? '', cell: ({ tribe }) => tribe },
          {
            key: 'changes',
            title: t('editor.replay.changes'),
            width: 44,
            sortBy: ({ changes }) => changes.length,
            cell: ({ changes }) => (
              <ul className="pb-plain-list">
                {changes.map(({ standard, title, before, after }) => (
                  <li key={standard}>
                    {title}
                    <br />
                    <Text size="small" color="color.text.subtle">
                      {t('editor.replay.fromTo', { before: say(before), after: say(after) })}
                    </Text>
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'effort', title: t('editor.replay.effortLabel'), width: 14, cell: ({ effort }) => sayEffort(texts, effort) },
          {
            key: 'waivers',
            title: t('editor.replay.waiversLabel'),
            width: 10,
            numeric: true,
            sortBy: ({ waivers }) => waivers.length,
            cell: ({ waivers }) => waivers.length,
          },
        ]}
      />
      {failure === null ? null : <FailureMessage failure={failure} />}
      {next === null ? null : (
        <Inline>
          <Button onClick={() => void more()}>{t('editor.more')}</Button>
        </Inline>
      )}
    </Stack>
  );
}
