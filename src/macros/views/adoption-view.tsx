/** @jsxRuntime classic */
import { Box, Heading, Inline, LineChart, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { Report } from '../../contract/report';
import type { NumberWords } from '../../text/adoption/numbers';
import { useReader } from '../kit/reader-context';
import { describeAdoption } from '../words/adoption';
import { HeatTable } from './heat-table';

/** Pixels: the trend is a sign of where it goes, not a chart to read figures from. */
const trendHeight = 220;

/** How far the practices are adopted: sentence, five numbers, heat map, trend. */
export function AdoptionView({ report }: { report: Report }) {
  const { texts } = useReader();
  const { t, when } = texts;
  const now = Date.now();
  const { line, sentence, facts, reason, numbers, heat, trend, notes } = describeAdoption(report, texts, (at) => when(at, now));
  const [first, ...others] = facts;
  return (
    <Stack space="space.300">
      <Stack space="space.075">
        {line === '' ? null : (
          <Text size="small" color="color.text.subtle">
            {line}
          </Text>
        )}
        <Heading as="h2" size="large">
          {sentence}
        </Heading>
        {first === undefined ? null : <Text weight="medium">{first}</Text>}
        {others.map((fact) => (
          <Text key={fact}>{fact}</Text>
        ))}
        {notes.map((note) => (
          <Text key={note} color="color.text.subtle">
            {note}
          </Text>
        ))}
      </Stack>
      {reason === null ? null : (
        <SectionMessage title={reason.title}>
          <Text>{reason.text}</Text>
        </SectionMessage>
      )}
      {numbers.length === 0 ? null : (
        <Inline space="space.150" rowSpace="space.150" shouldWrap>
          {numbers.map((words) => (
            <NumberBox key={words.id} words={words} />
          ))}
        </Inline>
      )}
      {heat === null ? null : (
        <Stack space="space.100">
          <Heading as="h3" size="small">
            {t('adoption.where.title')}
          </Heading>
          <HeatTable heat={heat} label={t('adoption.where.title')} />
          <Text size="small" color="color.text.subtle">
            {t('macro.adoption.heatNote')}
          </Text>
        </Stack>
      )}
      {trend === null ? null : (
        <LineChart
          title={trend.title}
          data={trend.points.map(({ day, squads }) => [day, squads, trend.title])}
          xAccessor={0}
          yAccessor={1}
          colorAccessor={2}
          height={trendHeight}
          showBorder={false}
        />
      )}
    </Stack>
  );
}

function NumberBox({ words: { name, value, notes } }: { words: NumberWords }) {
  return (
    <Box xcss={{ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.150', width: '160px' }}>
      <Stack space="space.050">
        <Text size="small" color="color.text.subtle">
          {name}
        </Text>
        <Heading as="h4" size="medium">
          {value}
        </Heading>
        {notes.map((note) => (
          <Text key={note} size="small" color="color.text.subtle">
            {note}
          </Text>
        ))}
      </Stack>
    </Box>
  );
}
