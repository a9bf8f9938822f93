import { Inline, Stack, Text } from '@atlaskit/primitives';
import type { SweepProgress } from '../../../../../src/contract/sweep';
import { Figure } from '../../components/figure';
import { useTexts } from '../../data/start-context';
import type { Texts } from '../../text/texts';

/** A duration in ms as people say it: seconds, from a minute on with minutes. */
function sayDuration({ t }: Texts, ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? t('admin.data.seconds', { n: seconds }) : t('admin.data.minutes', { m: Math.floor(seconds / 60), s: seconds % 60 });
}

/** The counts of a sweep. */
export function SweepFigures({ sweep }: { sweep: SweepProgress }) {
  const texts = useTexts();
  const { t } = texts;
  const { squads, issuesRead, issuesExpected } = sweep;
  const issues = issuesExpected === null ? texts.number(issuesRead) : t('admin.data.ofTotal', { done: issuesRead, total: issuesExpected });
  return (
    <Stack space="space.100">
      <Inline space="space.500" rowSpace="space.200" shouldWrap>
        <Figure label={t('admin.data.squads')} value={t('admin.data.ofTotal', { done: squads.done, total: squads.total })} />
        <Figure label={t('admin.data.issues')} value={issues} />
        {squads.failed === 0 ? null : <Figure label={t('admin.data.failed')} value={texts.number(squads.failed)} />}
        {sweep.endedAt === null ? null : (
          <Figure label={t('admin.data.took')} value={sayDuration(texts, sweep.endedAt - sweep.startedAt)} />
        )}
      </Inline>
      <Text size="small" color="color.text.subtle">
        {t('admin.data.asOf', { when: texts.dateTime(sweep.asOf) })}
      </Text>
    </Stack>
  );
}
