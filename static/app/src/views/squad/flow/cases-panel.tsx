import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useEffect, useRef } from 'react';
import type { FlowCasesAnswer, FlowPart, FlowSpan } from '../../../../../../src/contract/flow-picture';
import { useQuery } from '../../../../../../src/client/use-query';
import { plain } from '../../../../../../src/text/emphasis';
import { DataTable } from '../../../components/data-table';
import { Emphasis } from '../../../components/emphasis';
import { FailureMessage } from '../../../components/failure-message';
import { Moment } from '../../../components/moment';
import { SiteButton, SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import type { Teller } from './say';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.300' });
const pageSize = 10;

interface Props {
  project: string;
  span: FlowSpan;
  flow: string;
  part: FlowPart;
  teller: Teller;
  onClose: () => void;
}

/** The work items behind a number, those that the reader may see. It takes the focus when it opens. */
export function CasesPanel({ project, span, flow, part, teller, onClose }: Props) {
  const { t } = useTexts();
  const { query, reload } = useQuery('flow.cases', { project, span, flow, part });
  const top = useRef<HTMLDivElement>(null);
  const title = teller.part(part);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [title, query.state]);
  return (
    <Box as="section" xcss={panel} aria-label={plain(title)}>
      <div ref={top} tabIndex={-1} style={{ outline: 'none' }}>
        <Stack space="space.200">
          <Inline spread="space-between" alignBlock="start" space="space.200">
            <Heading as="h3" size="small">
              <Emphasis text={title} />
            </Heading>
            <IconButton icon={CrossIcon} label={t('page.flows.cases.close')} appearance="subtle" spacing="compact" onClick={onClose} />
          </Inline>
          {query.state === 'loading' ? <Text as="p">{t('common.loading')}</Text> : null}
          {query.state === 'failed' ? (
            <Stack space="space.100" alignInline="start">
              <FailureMessage failure={query.failure} />
              <Button onClick={reload}>{t('common.retry')}</Button>
            </Stack>
          ) : null}
          {query.state === 'ready' ? <Cases answer={query.value} part={part} title={plain(title)} teller={teller} /> : null}
        </Stack>
      </div>
    </Box>
  );
}

type Case = FlowCasesAnswer['cases'][number];

function Cases({ answer, part, title, teller }: { answer: FlowCasesAnswer; part: FlowPart; title: string; teller: Teller }) {
  const { t } = useTexts();
  const { cases, total, hidden, list } = answer;
  const older = total - cases.length - hidden;
  const rank = new Map(cases.map((each, index) => [each, index]));
  const daysTitle = part.kind === 'stage' || part.kind === 'now' ? 'inStage' : part.kind === 'move' ? 'beforeMove' : 'whole';
  const finished = {
    ...{ key: 'finished', title: t('page.flows.cases.finished'), width: 35 },
    sortBy: (each: Case) => rank.get(each) ?? 0,
    cell: ({ finishedAt }: Case) => (finishedAt === null ? t('common.none') : <Moment at={finishedAt} />),
  };
  return (
    <Stack space="space.150" alignInline="stretch">
      <Inline space="space.200" rowSpace="space.100" alignBlock="center" spread="space-between" shouldWrap>
        <Text as="p" color="color.text.subtle">
          {[
            t('page.flows.cases.total', { n: total }),
            hidden === 0 ? '' : t('page.flows.cases.hidden', { n: hidden }),
            older === 0 ? '' : t('page.flows.cases.older', { n: cases.length + hidden }),
          ].join(' ')}
        </Text>
        {list === null ? null : (
          <SiteButton url={list.url}>
            {t(list.n < cases.length ? 'page.flows.cases.openFirst' : 'page.flows.cases.open', { n: list.n })}
          </SiteButton>
        )}
      </Inline>
      {cases.length === 0 ? null : (
        <DataTable
          label={title}
          rows={cases}
          rowKey={({ key }) => key}
          pageSize={pageSize}
          columns={[
            {
              ...{ key: 'key', title: t('page.flows.cases.key'), width: 30 },
              sortBy: ({ key }) => key.replace(/\d+$/, (number) => number.padStart(9, '0')),
              cell: ({ key, url }) => <SiteLink url={url}>{key}</SiteLink>,
            },
            {
              ...{ key: 'days', title: t(`page.flows.cases.${daysTitle}`), width: 35, numeric: true },
              sortBy: ({ days }) => days ?? -1,
              cell: ({ days }) => (days === null ? t('common.none') : teller.shortDays(days)),
            },
            ...(part.kind === 'now' ? [] : [finished]),
          ]}
        />
      )}
    </Stack>
  );
}
