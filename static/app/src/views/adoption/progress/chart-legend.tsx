import { Inline, Text } from '@atlaskit/primitives';
import { useTexts } from '../../../data/start-context';
import { colors } from './colors';

interface Props {
  hasGoal: boolean;
  hasCone: boolean;
  hasWaivers: boolean;
}

/** What each line is. */
export function ChartLegend({ hasGoal, hasCone, hasWaivers }: Props) {
  const { t } = useTexts();
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Entry color={colors.adopted} width={2.5} text={t('adoption.progress.adopted')} />
      {hasWaivers ? <Entry color={colors.withWaivers} dashes="2 3" text={t('adoption.progress.withWaivers')} /> : null}
      <Entry color={colors.inScope} dashes="6 4" text={t('adoption.progress.inScope')} />
      {hasGoal ? <Entry color={colors.goal} text={t('adoption.progress.goal')} /> : null}
      {hasCone ? <Entry color={colors.adopted} width={10} opacity={0.25} text={t('adoption.progress.cone')} /> : null}
    </Inline>
  );
}

function Entry({
  color,
  text,
  dashes = 'none',
  width = 1.5,
  opacity = 1,
}: {
  color: string;
  text: string;
  dashes?: string;
  width?: number;
  opacity?: number;
}) {
  return (
    <Inline space="space.075" alignBlock="center">
      <svg width="22" height="12" aria-hidden="true">
        <line x1="0" x2="22" y1="6" y2="6" stroke={color} strokeWidth={width} strokeOpacity={opacity} strokeDasharray={dashes} />
      </svg>
      <Text size="small" color="color.text.subtle">
        {text}
      </Text>
    </Inline>
  );
}
