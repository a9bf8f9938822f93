import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import Select from '@atlaskit/select';
import { useState } from 'react';
import { useQuery } from '../../../../../../src/client/use-query';
import type { SquadRow } from '../../../../../../src/contract/admin';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { DayField } from '../../../components/day-field';
import { FailureMessage } from '../../../components/failure-message';
import { Labelled } from '../../../components/labelled';
import { Loading } from '../../../components/loading';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../download-text';
import { LogTable } from './log-table';

const wide = xcss({ width: '240px' });

/** What of the log is looked at; '' = any. */
export interface LogFilter {
  what: string;
  squad: string;
  from: string;
  until: string;
}
const everything: LogFilter = { what: '', squad: '', from: '', until: '' };

/** The question that a filter asks. */
export function toRequest({ what, squad, from, until }: LogFilter): Omit<Api['act.export']['input'], 'lang'> {
  return { ...(what && { what }), ...(squad && { squad }), ...(from && { from }), ...(until && { until }) };
}

/** Who changed what, when, and what it was before. */
export function LogSection({ squads }: { squads: readonly SquadRow[] }) {
  const { t, lang } = useTexts();
  const [filter, setFilter] = useState(everything);
  const request = toRequest(filter);
  const { query, reload } = useQuery('act.list', { ...request, before: null, lang });
  const whats = query.state === 'ready' ? query.value.whats : [];
  return (
    <Section title={t('admin.log.title')} aside={<Export request={request} />}>
      <Text as="p" color="color.text.subtle">
        {t('admin.log.intro')}
      </Text>
      <Inline space="space.150" alignBlock="end" shouldWrap>
        <Choice
          label={t('admin.log.what')}
          any={t('admin.log.anyWhat')}
          value={filter.what}
          options={whats.map(({ what, title }) => ({ value: what, label: title }))}
          onChange={(what) => setFilter({ ...filter, what })}
        />
        <Choice
          label={t('admin.log.squad')}
          any={t('admin.log.anySquad')}
          value={filter.squad}
          options={squads.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(squad) => setFilter({ ...filter, squad })}
        />
        <DayField label={t('admin.log.from')} value={filter.from} onChange={(from) => setFilter({ ...filter, from })} />
        <DayField label={t('admin.log.until')} value={filter.until} onChange={(until) => setFilter({ ...filter, until })} />
      </Inline>
      {query.state === 'loading' ? <Loading /> : null}
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {query.state === 'ready' ? <Pages key={JSON.stringify(request)} first={query.value} request={request} /> : null}
    </Section>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, any, value, options, onChange }: ChoiceProps) {
  const all = [{ value: '', label: any }, ...options];
  return (
    <Box xcss={wide}>
      <Labelled label={label}>
        {(id) => (
          <Select
            inputId={id}
            options={all}
            value={all.find((option) => option.value === value) ?? null}
            onChange={(chosen) => onChange(chosen?.value ?? '')}
            menuPosition="fixed"
          />
        )}
      </Labelled>
    </Box>
  );
}

type Page = Api['act.list']['output'];

/** The first page, and those before it as far as they were asked for. */
function Pages({ first, request }: { first: Page; request: Omit<Api['act.export']['input'], 'lang'> }) {
  const { t, lang } = useTexts();
  const [earlier, setEarlier] = useState<Page[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pages = [first, ...earlier];
  const next = pages.at(-1)?.next ?? null;
  const more = async (): Promise<void> => {
    const reply = await call('act.list', { ...request, before: next, lang });
    if (reply.ok) setEarlier([...earlier, reply.value]);
    setFailure(reply.ok ? null : reply.failure);
  };
  return (
    <Stack space="space.150">
      <LogTable acts={pages.flatMap(({ acts }) => acts)} />
      {failure === null ? null : <FailureMessage failure={failure} />}
      {next === null ? null : (
        <Inline>
          <Button onClick={() => void more()}>{t('admin.log.more')}</Button>
        </Inline>
      )}
    </Stack>
  );
}

function Export({ request }: { request: Omit<Api['act.export']['input'], 'lang'> }) {
  const { t, lang } = useTexts();
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (): Promise<void> => {
    const reply = await call('act.export', { ...request, lang });
    setFailure(reply.ok ? null : reply.failure);
    if (!reply.ok) return;
    downloadText('acts.csv', reply.value.csv, 'text/csv');
    setSaid(t(reply.value.isWhole ? 'admin.log.exported' : 'admin.log.partial'));
  };
  return (
    <Inline space="space.100" alignBlock="center">
      <span role="status">{said}</span>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Button iconBefore={DownloadIcon} onClick={() => void download()}>
        {t('admin.log.export')}
      </Button>
    </Inline>
  );
}
