import Heading from '@atlaskit/heading';
import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { Report } from '../../../../../../src/contract/report';
import { describeHeadline, describeWithheld, sayCoverage, sayScope } from '../../../../../../src/text/adoption/headline';
import { DottedLine } from '../../../components/dotted-line';
import { Moment } from '../../../components/moment';
import { useTexts } from '../../../data/start-context';

/** A line that can be read in one go, however wide the screen is. */
const readable = xcss({ maxWidth: '1200px' });
const titles = { all: 'adoption.title', tribes: 'adoption.titleTribes', own: 'adoption.titleOwn' } as const;

/** The one sentence that a board remembers, the figures that keep it honest, when the goal is reached, and of which squads it speaks. */
export function ReportHeader({ report }: { report: Report }) {
  const texts = useTexts();
  const { t } = texts;
  const { audience, asOf, hiddenSquads, withheld } = report;
  const words = withheld === null ? describeHeadline(report, texts) : null;
  // Without any figure the page says so in the report's place.
  const isHeldBack = withheld === 'coverage' || withheld === 'none-required';
  const reason = describeWithheld(report, texts);
  const scope = sayScope(report, texts);
  return (
    <Box xcss={readable}>
      <Stack space="space.150">
        <DottedLine
          items={[
            t(titles[audience]),
            asOf === null ? null : <Moment key="as-of" at={asOf} within="page.asOf" />,
            isHeldBack ? sayCoverage(report.coverage, t) : null,
          ]}
        />
        <Heading as="h1" size="xxlarge">
          {words?.sentence ?? t('adoption.headline.none')}
        </Heading>
        {words === null ? null : (
          <Stack space="space.075">
            <Text as="p" size="large" weight="medium">
              {words.facts.join(t('common.separator'))}
            </Text>
            <Text as="p" size="large">
              {words.forecast}
            </Text>
            {words.goal === null ? null : (
              <Text as="p" color="color.text.subtle">
                {words.goal}
              </Text>
            )}
            {scope === null ? null : (
              <Text as="p" color="color.text.subtle">
                {scope}
              </Text>
            )}
          </Stack>
        )}
        {isHeldBack && reason !== null ? (
          <SectionMessage title={reason.title}>
            <p>{reason.text}</p>
          </SectionMessage>
        ) : null}
        {audience === 'all' ? null : (
          <Text as="p" color="color.text.subtle">
            {t(`adoption.audience.${audience}`)} {hiddenSquads === 0 ? null : t('adoption.audience.hidden', { n: hiddenSquads })}
          </Text>
        )}
      </Stack>
    </Box>
  );
}
