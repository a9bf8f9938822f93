import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import type { FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import { DataTable } from '../../../components/data-table';
import { Emphasis } from '../../../components/emphasis';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import type { Teller } from './say';

interface Props {
  picture: FlowPicture;
  teller: Teller;
  onOpen: ((part: FlowPart) => void) | undefined;
}

/** Rows a page: nine stages and their usual moves fit one. */
const pageSize = 15;

/** The same as the picture, number by number: stages, moves, and what deviates. */
export function FlowTables(props: Props) {
  return (
    <Stack space="space.300">
      <Stages {...props} />
      <Moves {...props} />
      {props.picture.deviations.length === 0 ? null : <Deviations {...props} />}
    </Stack>
  );
}

/** A number that opens its list where there is one to open. */
export function Count({ n, part, onOpen }: { n: number; part: FlowPart; onOpen: Props['onOpen'] }) {
  const texts = useTexts();
  if (n === 0 || !onOpen) return <>{texts.number(n)}</>;
  return <TextButton onClick={() => onOpen(part)}>{texts.number(n)}</TextButton>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack space="space.100">
      <Heading as="h4" size="xsmall">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}

function Stages({ picture, teller, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const order = new Map(picture.stages.map(({ id }, index) => [id, index]));
  return (
    <Part title={t('page.flows.table.stages')}>
      <DataTable
        label={t('page.flows.table.stages')}
        rows={picture.stages}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'stage',
            title: t('page.flows.table.stage'),
            width: 36,
            sortBy: ({ id }) => order.get(id) ?? 0,
            cell: ({ name, planned }) => (planned ? name : t('page.flows.table.unplanned', { stage: name })),
          },
          {
            ...{ key: 'cases', title: t('page.flows.table.through'), width: 16, numeric: true },
            sortBy: ({ cases }) => cases,
            cell: ({ id, cases }) => <Count n={cases} part={{ kind: 'stage', stage: id }} onOpen={onOpen} />,
          },
          {
            ...{ key: 'days', title: t('page.flows.table.stay'), width: 16, numeric: true },
            sortBy: ({ medianDays }) => medianDays ?? -1,
            cell: ({ medianDays }) => (medianDays === null ? t('common.none') : teller.shortDays(medianDays)),
          },
          {
            ...{ key: 'share', title: t('page.flows.table.share'), width: 16, numeric: true },
            sortBy: ({ share }) => share,
            cell: ({ share }) => texts.percent(share),
          },
          {
            ...{ key: 'now', title: t('page.flows.table.now'), width: 16, numeric: true },
            sortBy: ({ now }) => now,
            cell: ({ id, now }) => <Count n={now} part={{ kind: 'now', stage: id }} onOpen={onOpen} />,
          },
        ]}
      />
    </Part>
  );
}

function Moves({ picture, teller, onOpen }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const kindOf = ({ back, allowed }: FlowPicture['moves'][number]): string =>
    t(`page.flows.table.kind.${back ? 'back' : 'on'}.${allowed ? 'allowed' : 'deviates'}`);
  return (
    <Part title={t('page.flows.table.moves')}>
      <DataTable
        label={t('page.flows.table.moves')}
        rows={picture.moves}
        rowKey={({ from, to }) => `${from}>${to}`}
        pageSize={pageSize}
        columns={[
          {
            ...{ key: 'move', title: t('page.flows.table.move'), width: 36 },
            sortBy: ({ from, to }) => teller.path([from, to]),
            cell: ({ from, to }) => teller.path([from, to]),
          },
          {
            ...{ key: 'cases', title: t('page.flows.table.cases'), width: 13, numeric: true },
            sortBy: ({ cases }) => cases,
            cell: ({ from, to, cases }) => <Count n={cases} part={{ kind: 'move', from, to }} onOpen={onOpen} />,
          },
          {
            ...{ key: 'times', title: t('page.flows.table.times'), width: 13, numeric: true },
            sortBy: ({ times }) => times,
            cell: ({ times }) => texts.number(times),
          },
          {
            ...{ key: 'days', title: t('page.flows.table.before'), width: 14, numeric: true },
            sortBy: ({ medianDays }) => medianDays,
            cell: ({ medianDays }) => teller.shortDays(medianDays),
          },
          { key: 'kind', title: t('page.flows.table.path'), width: 24, sortBy: kindOf, cell: kindOf },
        ]}
      />
    </Part>
  );
}

function Deviations({ picture, onOpen }: Props) {
  const { t } = useTexts();
  return (
    <Part title={t('page.flows.table.deviations')}>
      <DataTable
        label={t('page.flows.table.deviations')}
        rows={picture.deviations}
        rowKey={({ text }) => text}
        pageSize={pageSize}
        columns={[
          {
            ...{ key: 'text', title: t('page.flows.table.deviation'), width: 85 },
            sortBy: ({ text }) => text,
            cell: ({ text }) => <Emphasis text={text} />,
          },
          {
            ...{ key: 'cases', title: t('page.flows.table.cases'), width: 15, numeric: true },
            sortBy: ({ cases }) => cases,
            cell: ({ kind, stage, after, cases }) => <Count n={cases} part={{ kind: 'edit', edit: kind, stage, after }} onOpen={onOpen} />,
          },
        ]}
      />
    </Part>
  );
}
