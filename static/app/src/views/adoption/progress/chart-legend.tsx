import { Inline, Text } from '@atlaskit/primitives';
import { useTexts } from '../../../data/start-context';
import { colors } from './colors';

interface Props {
  hasGoal: boolean;
  hasCone: boolean;
  hasWaivers: boolean;
  hasMilestones?: boolean;
}

/** What each line is. */
export function ChartLegend({ hasGoal, hasCone, hasWaivers, hasMilestones = false }: Props) {
  const { t } = useTexts();
  return (
    <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
      <Entry color={colors.adopted} width={2.5} text={t('adoption.progress.adopted')} />
      {hasWaivers ? <Entry color={colors.withWaivers} dashes="2 3" text={t('adoption.progress.withWaivers')} /> : null}
      <Entry color={colors.inScope} dashes="6 4" text={t('adoption.progress.inScope')} />
      {hasGoal ? <Entry color={colors.goal} text={t('adoption.progress.goal')} /> : null}
      {hasMilestones ? <Entry color={colors.milestone} text={t('rollouts.burnUp.milestone')} isDot /> : null}
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
  isDot = false,
}: {
  color: string;
  text: string;
  dashes?: string;
  width?: number;
  opacity?: number;
  isDot?: boolean;
}) {
  return (
    <Inline space="space.075" alignBlock="center">
      <svg width="22" height="12" aria-hidden="true">
        {isDot ? (
          <circle cx="11" cy="6" r="4" fill={color} />
        ) : (
          <line x1="0" x2="22" y1="6" y2="6" stroke={color} strokeWidth={width} strokeOpacity={opacity} strokeDasharray={dashes} />
        )}
      </svg>
      <Text size="small" color="color.text.subtle">
        {text}
      </Text>
    </Inline>
  );
}
