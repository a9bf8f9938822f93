import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import Tooltip from '@atlaskit/tooltip';
import type { CSSProperties } from 'react';
import type { EtatDesLieux } from '../../../../../src/contract/etat-des-lieux';
import { ForScreenReaders } from '../../components/for-screen-readers';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';

type Week = EtatDesLieux['cadence'][number];

const weekMs = 7 * 86_400_000;
/** Pixels of the highest column. */
const height = 120;
const plot = xcss({ display: 'flex', gap: 'space.100', alignItems: 'end' });
const column = xcss({ flexGrow: 1, flexBasis: '0', minWidth: '0' });
const ground = xcss({
  display: 'flex',
  gap: 'space.025',
  alignItems: 'end',
  justifyContent: 'center',
  borderBlockEndWidth: 'border.width',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: 'color.border',
});
/** Striped and whole: the two are told apart without colour. */
const fills: Readonly<Record<'created' | 'finished', CSSProperties>> = {
  created: {
    background: `repeating-linear-gradient(135deg, ${token('color.chart.gray.bold')} 0 2px, ${token('color.background.neutral')} 2px 6px)`,
  },
  finished: { background: token('color.chart.brand') },
};

/** What came in and what went out, week by week. */
export function Cadence({ weeks }: { weeks: readonly Week[] }) {
  const { t } = useTexts();
  const highest = Math.max(1, ...weeks.flatMap(({ created, finished }) => [created, finished ?? 0]));
  const legend = (
    <Inline space="space.200" alignBlock="center">
      <Legend kind="created" />
      {weeks.every(({ finished }) => finished === null) ? null : <Legend kind="finished" />}
    </Inline>
  );
  return (
    <Section title={t('etat.cadence.title')} aside={legend}>
      <div>
        <Top n={highest} />
        <Box xcss={plot} role="list" aria-label={t('etat.cadence.title')}>
          {weeks.map((week, index) => (
            <WeekColumn key={week.from} week={week} highest={highest} isLabelled={(weeks.length - 1 - index) % 3 === 0} />
          ))}
        </Box>
      </div>
    </Section>
  );
}

/** The height of the columns, as a number. */
function Top({ n }: { n: number }) {
  const texts = useTexts();
  return (
    <span aria-hidden="true" style={{ display: 'block', textAlign: 'end', borderBlockEnd: `1px dashed ${token('color.border')}` }}>
      <Text size="small" color="color.text.subtlest">
        {texts.number(n)}
      </Text>
    </span>
  );
}

function WeekColumn({ week, highest, isLabelled }: { week: Week; highest: number; isLabelled: boolean }) {
  const texts = useTexts();
  const { created, finished } = week;
  const said = texts.t('etat.cadence.week', {
    until: texts.date(week.from + weekMs),
    created,
    finished: finished ?? 'unknown',
    done: finished ?? 0,
  });
  return (
    <Box xcss={column} role="listitem">
      <ForScreenReaders>{said}</ForScreenReaders>
      <Tooltip content={said}>
        <Stack space="space.050">
          <div aria-hidden="true">
            <Box xcss={ground} style={{ height }}>
              <Bar kind="created" n={created} highest={highest} />
              {finished === null ? null : <Bar kind="finished" n={finished} highest={highest} />}
            </Box>
          </div>
          <span aria-hidden="true" style={{ display: 'block', height: 20, whiteSpace: 'nowrap' }}>
            <Text size="small" color="color.text.subtle" align="center">
              {isLabelled ? texts.day(week.from + weekMs) : ''}
            </Text>
          </span>
        </Stack>
      </Tooltip>
    </Box>
  );
}

function Bar({ kind, n, highest }: { kind: 'created' | 'finished'; n: number; highest: number }) {
  const tall = n === 0 ? 0 : Math.max(3, (n / highest) * height);
  return <div style={{ ...fills[kind], flex: '0 1 18px', height: tall, borderStartStartRadius: 2, borderStartEndRadius: 2 }} />;
}

function Legend({ kind }: { kind: 'created' | 'finished' }) {
  const { t } = useTexts();
  return (
    <Inline space="space.075" alignBlock="center">
      <div style={{ ...fills[kind], width: 14, height: 10, borderRadius: 2 }} aria-hidden="true" />
      <Text size="small" color="color.text.subtle">
        {t(`etat.cadence.${kind}`)}
      </Text>
    </Inline>
  );
}
