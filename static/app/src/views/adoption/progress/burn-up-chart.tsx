import { token } from '@atlaskit/tokens';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { middayOf } from '../../../../../../src/text/day';
import { useTexts } from '../../../data/start-context';
import type { BurnUp } from '../../../../../../src/contract/report-parts';
import { countGoal, listMonths, plot, type Mark, type Plotted } from './burn-up';
import { ChartTip } from './chart-tip';
import { colors } from './colors';

/** Pixels; enough for two dozen squads to be told apart, and flat enough for a slide. */
const height = 300;
const tick = { fill: token('color.text.subtle'), fontSize: 12 } as const;
const still = { isAnimationActive: false, dot: false, activeDot: false } as const;

interface Props {
  burnUp: Pick<BurnUp, 'points' | 'goal' | 'cone'>;
  marks?: readonly Mark[];
  /** What was to be reached by a day, as dots of their own; the axis reaches as far as the last of them. */
  milestones?: readonly { day: string; squads: number }[];
  label: string;
}

/** Squads that adopted, day by day, under the number in scope; the goal as a line, the forecast as a cone, events as numbered marks. */
export default function BurnUpChart({ burnUp, marks = [], milestones = [], label }: Props) {
  const texts = useTexts();
  const days = plot(burnUp);
  const goal = countGoal(burnUp);
  const by = burnUp.goal?.by ?? null;
  const goalDay = by === null ? null : middayOf(by);
  const aims = milestones.map(({ day, squads }) => ({ at: middayOf(day), squads }));
  const [from, to] = [days[0]?.at ?? 0, Math.max(days.at(-1)?.at ?? 0, ...aims.map(({ at }) => at))];
  const months = new Intl.DateTimeFormat(texts.lang === 'fr' ? 'fr-FR' : 'en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart data={days} margin={{ top: 24, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke={token('color.border')} />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={[from, to]}
            ticks={listMonths(from, to)}
            tickFormatter={(at: number) => months.format(at)}
            tick={tick}
            tickLine={false}
            stroke={token('color.border')}
          />
          <YAxis allowDecimals={false} domain={[0, 'auto']} tickCount={6} width={36} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ stroke: token('color.border.bold') }}
            content={({ payload }) => {
              const day = payload[0]?.payload as Plotted | undefined;
              return day === undefined ? null : <ChartTip day={day} />;
            }}
          />
          <Area {...still} dataKey="range" type="monotone" stroke="none" fill={colors.adopted} fillOpacity={0.14} />
          <Area
            {...still}
            dataKey="adopted"
            type="stepAfter"
            stroke={colors.adopted}
            strokeWidth={2.5}
            fill={colors.adopted}
            fillOpacity={0.1}
            activeDot={{ r: 4 }}
          />
          <Line {...still} dataKey="withWaivers" type="stepAfter" stroke={colors.withWaivers} strokeWidth={1.5} strokeDasharray="2 3" />
          <Line {...still} dataKey="inScope" type="stepAfter" stroke={colors.inScope} strokeDasharray="6 4" />
          <Line {...still} dataKey="middle" type="monotone" stroke={colors.adopted} strokeWidth={1.5} strokeDasharray="4 4" />
          {goal === null ? null : <ReferenceLine y={goal} stroke={colors.goal} strokeWidth={1.5} />}
          {goal === null || goalDay === null || goalDay < from || goalDay > to ? null : (
            <ReferenceDot x={goalDay} y={goal} r={5} fill={colors.goal} stroke={token('elevation.surface')} />
          )}
          {aims.map(({ at, squads }) => (
            <ReferenceDot
              key={at}
              x={at}
              y={squads}
              r={5}
              fill={colors.milestone}
              stroke={token('elevation.surface')}
              ifOverflow="extendDomain"
            />
          ))}
          {marks.map(({ number, at }) => (
            <ReferenceLine key={number} x={at} stroke={token('color.border')} label={<MarkLabel number={number} />} />
          ))}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

/** The number of a mark in a circle at the line's upper end. The library hands the line's box in. */
function MarkLabel({ number, viewBox }: { number: number; viewBox?: { x?: number; y?: number } }) {
  const [x, y] = [viewBox?.x ?? 0, (viewBox?.y ?? 0) - 12];
  return (
    <g>
      <circle cx={x} cy={y} r={9} fill={token('color.background.neutral.bold')} />
      <text x={x} y={y} dy="0.36em" textAnchor="middle" fontSize={11} fontWeight={600} fill={token('color.text.inverse')}>
        {number}
      </text>
    </g>
  );
}
