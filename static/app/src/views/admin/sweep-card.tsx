import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import ProgressBar, { SuccessProgressBar } from '@atlaskit/progress-bar';
import type { SweepProgress } from '../../../../../src/contract/sweep';
import { DataTable } from '../../components/data-table';
import { DottedLine } from '../../components/dotted-line';
import { ForScreenReaders } from '../../components/for-screen-readers';
import { Moment } from '../../components/moment';
import { useTexts } from '../../data/start-context';
import { isActive } from '../../data/use-sweep';
import { SweepFigures } from './sweep-figures';

const card = xcss({
  backgroundColor: 'elevation.surface.raised',
  boxShadow: 'elevation.shadow.raised',
  borderRadius: 'radius.large',
  padding: 'space.300',
});
/** Announced in steps of ten percent: a reader should hear that it moves, not every page. */
const announceStep = 0.1;

/** One sweep: how far, how much, what runs now, what could not be read. */
export function SweepCard({ sweep }: { sweep: SweepProgress }) {
  const texts = useTexts();
  const { t } = texts;
  const active = isActive(sweep);
  const Bar = sweep.state === 'done' ? SuccessProgressBar : ProgressBar;
  const { total, done } = sweep.squads;
  return (
    <Stack space="space.300">
      <Box xcss={card}>
        <Stack space="space.200">
          <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
            <Heading as="h3" size="small">
              {t(active ? 'admin.data.now' : 'admin.data.last')}
            </Heading>
            <DottedLine
              items={[
                t(`admin.data.state.${sweep.state}`),
                t(`admin.data.kind.${sweep.kind}`),
                <Moment key="start" at={sweep.startedAt} />,
              ]}
            />
          </Inline>
          <Bar value={sweep.progress} ariaLabel={t('admin.data.progress', { share: sweep.progress })} />
          {active ? (
            <ForScreenReaders live>
              {t('admin.data.announce', { done, total, share: Math.floor(sweep.progress / announceStep) * announceStep })}
            </ForScreenReaders>
          ) : null}
          {sweep.state === 'waiting' ? (
            <Text as="p">
              {sweep.resumesAt === null ? t('admin.data.waiting') : t('admin.data.waitingUntil', { time: texts.time(sweep.resumesAt) })}
            </Text>
          ) : null}
          <SweepFigures sweep={sweep} />
          {sweep.running.length === 0 ? null : (
            <DottedLine
              items={[t('admin.data.running'), ...sweep.running.map(({ name, step }) => `${name} (${t(`admin.data.${step}`)})`)]}
            />
          )}
        </Stack>
      </Box>
      {sweep.problems.length === 0 ? null : <Problems problems={sweep.problems} />}
    </Stack>
  );
}

function Problems({ problems }: { problems: SweepProgress['problems'] }) {
  const { t } = useTexts();
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {t('admin.data.problems')}
      </Heading>
      <DataTable
        label={t('admin.data.problems')}
        rows={problems}
        rowKey={({ key }) => key}
        pageSize={10}
        columns={[
          {
            key: 'squad',
            title: t('admin.squads.squad'),
            width: 30,
            sortBy: ({ name }) => name,
            cell: ({ name, key }) => `${name} (${key})`,
          },
          { key: 'reason', title: t('admin.data.reason'), width: 70, cell: ({ reason }) => reason },
        ]}
      />
    </Stack>
  );
}
