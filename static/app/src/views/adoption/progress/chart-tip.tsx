import { Box, Text, xcss } from '@atlaskit/primitives';
import { useTexts } from '../../../data/start-context';
import type { Plotted } from './burn-up';

const tip = xcss({
  backgroundColor: 'elevation.surface.overlay',
  boxShadow: 'elevation.shadow.overlay',
  borderRadius: 'radius.medium',
  padding: 'space.150',
});

/** One day of the chart in words. */
export function ChartTip({ day }: { day: Plotted }) {
  const { t, date } = useTexts();
  const { adopted, inScope, notJudged, range } = day;
  return (
    <Box xcss={tip}>
      <Text as="p" size="small" color="color.text.subtle">
        {date(day.at)}
      </Text>
      {adopted === undefined || inScope === undefined ? null : (
        <Text as="p" weight="medium">
          {t('adoption.ofScope', { n: adopted, total: inScope })}
        </Text>
      )}
      {notJudged === undefined || notJudged === 0 ? null : (
        <Text as="p" size="small">
          {t('adoption.headline.notJudged', { n: notJudged })}
        </Text>
      )}
      {range === undefined || adopted !== undefined ? null : (
        <Text as="p" weight="medium">
          {t('adoption.progress.coneTip', { low: range[0], high: range[1] })}
        </Text>
      )}
    </Box>
  );
}
