import { Box, Inline, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { CSSProperties } from 'react';
import type { StandingCounts } from '../../../../src/contract/report-parts';
import { useTexts } from '../data/start-context';

/** The standings of squads in their fixed order: place, pattern and number say what colour says. */
const shareParts = ['adopted', 'settling', 'waived', 'notYet', 'notJudged'] as const satisfies (keyof StandingCounts)[];
type SharePart = (typeof shareParts)[number];

/** Stripes of a colour on its paler sister, so that neighbours differ without colour. */
const stripe = (dark: string, pale: string, degrees: number): string =>
  `repeating-linear-gradient(${degrees}deg, ${dark} 0 2px, ${pale} 2px 6px)`;
const fills: Readonly<Record<SharePart, CSSProperties>> = {
  adopted: { background: token('color.chart.success') },
  settling: { background: stripe(token('color.chart.success'), token('color.background.success'), 135) },
  waived: { background: stripe(token('color.chart.information'), token('color.background.information'), 135) },
  notYet: { background: token('color.chart.warning') },
  notJudged: { background: stripe(token('color.border.bold'), token('color.background.neutral'), 45) },
};
const track = xcss({
  display: 'flex',
  gap: 'space.025',
  width: '100%',
  minWidth: '80px',
  overflow: 'hidden',
  borderRadius: 'radius.small',
});
const swatch = xcss({ width: '14px', height: '10px', borderRadius: 'radius.xsmall', flexShrink: 0 });

/** Squads by standing as one bar. What it shows is read out in words. */
export function ShareBar({ figures, height = 10 }: { figures: StandingCounts; height?: number }) {
  const { t } = useTexts();
  return (
    <Box xcss={track} role="img" aria-label={t('adoption.bar', { ...figures })}>
      {shareParts.map((part) =>
        figures[part] === 0 ? null : (
          <span key={part} style={{ ...fills[part], flexGrow: figures[part], flexBasis: 0, height, minWidth: 3 }} />
        ),
      )}
    </Box>
  );
}

/** What the parts of the bars mean. */
export function ShareLegend() {
  const { t } = useTexts();
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      {shareParts.map((part) => (
        <Inline key={part} space="space.075" alignBlock="center">
          <Box xcss={swatch} style={fills[part]} aria-hidden="true" />
          <Text size="small" color="color.text.subtle">
            {t(`adoption.part.${part}`)}
          </Text>
        </Inline>
      ))}
    </Inline>
  );
}
