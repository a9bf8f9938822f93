import { Box, Inline, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTexts } from '../data/start-context';

/** One day: noon UTC, epoch ms, and the squads that met the practice and that it is for. */
export interface TrendPoint {
  at: number;
  metNow: number;
  inScope: number;
  notJudged: number;
}

/** What was to be reached by a day: noon UTC, epoch ms. */
export interface TrendGoal {
  at: number;
  squads: number;
}

const tip = xcss({
  backgroundColor: 'elevation.surface.overlay',
  boxShadow: 'elevation.shadow.overlay',
  borderRadius: 'radius.medium',
  padding: 'space.150',
});
const tickStyle = { fill: token('color.text.subtle'), fontSize: 12 } as const;
/** Pixels; enough for 24 squads to be told apart. */
const height = 260;

/** The days on which the axis has a mark: the first of each month, thinned to at most seven. */
function listTicks(points: readonly TrendPoint[]): number[] {
  const firsts = points.filter(
    ({ at }, index) => index > 0 && new Date(at).getUTCDate() < new Date(points[index - 1]?.at ?? at).getUTCDate(),
  );
  const every = Math.max(1, Math.ceil(firsts.length / 7));
  return firsts.filter((_, index) => index % every === 0).map(({ at }) => at);
}

interface Props {
  points: readonly TrendPoint[];
  /** Drawn as marks of their own; the axis reaches as far as the last of them. */
  goals?: readonly TrendGoal[];
  label: string;
}

/** How many squads met a practice, day by day, under the number that it is for. Its table stands beside it for those who read rather than look. */
export function TrendChart({ points, goals = [], label }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const met = token('color.chart.success.bold');
  const scope = token('color.border.bold');
  const goal = token('color.chart.discovery.bold');
  const lastGoal = Math.max(0, ...goals.map(({ at }) => at));
  const months = new Intl.DateTimeFormat(texts.lang === 'fr' ? 'fr-FR' : 'en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <Box>
      <Inline space="space.200" alignBlock="center" aria-hidden="true">
        <Legend color={met} text={t('adoption.part.metNow')} />
        <Legend color={scope} text={t('adoption.trend.inScope')} isDashed />
        {goals.length === 0 ? null : <Legend color={goal} text={t('rollouts.burnUp.milestone')} isDot />}
      </Inline>
      <div role="img" aria-label={label}>
        <ResponsiveContainer width="100%" height={height}>
          <ComposedChart data={[...points]} margin={{ top: 16, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke={token('color.border')} />
            <XAxis
              dataKey="at"
              type="number"
              scale="time"
              domain={['dataMin', (last: number) => Math.max(last, lastGoal)]}
              ticks={listTicks(points)}
              tickFormatter={(at: number) => months.format(at)}
              tick={tickStyle}
              tickLine={false}
              stroke={token('color.border')}
            />
            <YAxis allowDecimals={false} domain={[0, 'auto']} tickCount={6} width={36} tick={tickStyle} tickLine={false} axisLine={false} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: token('color.border.bold') }}
              content={({ payload }) => {
                const point = payload[0]?.payload as TrendPoint | undefined;
                return point === undefined ? null : <TrendTip point={point} />;
              }}
            />
            <Area
              dataKey="metNow"
              type="stepAfter"
              stroke={met}
              strokeWidth={2}
              fill={met}
              fillOpacity={0.12}
              isAnimationActive={false}
              activeDot={{ r: 4 }}
            />
            <Line
              dataKey="inScope"
              type="stepAfter"
              stroke={scope}
              strokeDasharray="5 4"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
            {goals.map(({ at, squads }) => (
              <ReferenceDot key={at} x={at} y={squads} r={5} fill={goal} stroke={token('elevation.surface')} ifOverflow="extendDomain" />
            ))}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </Box>
  );
}

function Legend({ color, text, isDashed = false, isDot = false }: { color: string; text: string; isDashed?: boolean; isDot?: boolean }) {
  return (
    <Inline space="space.075" alignBlock="center">
      <svg width="20" height="8">
        {isDot ? (
          <circle cx="10" cy="4" r="4" fill={color} />
        ) : (
          <line x1="0" x2="20" y1="4" y2="4" stroke={color} strokeWidth="2" strokeDasharray={isDashed ? '5 4' : 'none'} />
        )}
      </svg>
      <Text size="small" color="color.text.subtle">
        {text}
      </Text>
    </Inline>
  );
}

function TrendTip({ point }: { point: TrendPoint }) {
  const texts = useTexts();
  return (
    <Box xcss={tip}>
      <Text as="p" size="small" color="color.text.subtle">
        {texts.date(point.at)}
      </Text>
      <Text as="p" weight="medium">
        {texts.t('adoption.ofScope', { n: point.metNow, total: point.inScope })}
      </Text>
      {point.notJudged === 0 ? null : (
        <Text as="p" size="small">
          {texts.t('adoption.notJudged', { n: point.notJudged })}
        </Text>
      )}
    </Box>
  );
}
