import { Box, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { z } from 'zod';
import { define, flag, number, text } from '../define';
import type { UiKitComponent } from '../surface';

const accessor = z.union([z.string(), z.number()]);
/** UI Kit's own height where an app names none. */
const usualHeight = 400;
const palette = [token('color.chart.categorical.1'), token('color.chart.categorical.2'), token('color.chart.categorical.3')];
const tick = { fill: token('color.text.subtle'), fontSize: 12 } as const;
const border = xcss({
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.medium',
  padding: 'space.200',
});

type Row = Record<string | number, unknown>;
type Plotted = Record<string, unknown> & { x: unknown };

/** One row an x, a column a line: what the chart takes. The order is the one in which the app names them. */
function pivot(
  rows: readonly Row[],
  x: string | number,
  y: string | number,
  color: string | number | undefined,
): { points: Plotted[]; lines: string[] } {
  const points = new Map<unknown, Plotted>();
  const lines = new Set<string>();
  for (const row of rows) {
    const line = color === undefined ? 'y' : String(row[color]);
    lines.add(line);
    points.set(row[x], { ...(points.get(row[x]) ?? { x: row[x] }), [line]: row[y] });
  }
  return { points: [...points.values()], lines: [...lines] };
}

export const charts: Record<string, UiKitComponent> = {
  LineChart: define(
    {
      data: z.array(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])),
      xAccessor: accessor,
      yAccessor: accessor,
      colorAccessor: accessor.exactOptional(),
      title: text,
      subtitle: text,
      width: number,
      height: number,
      showBorder: flag,
    },
    ({ props: { data, xAccessor, yAccessor, colorAccessor, title, subtitle, width, height = usualHeight, showBorder = true } }) => {
      const { points, lines } = pivot(data as Row[], xAccessor, yAccessor, colorAccessor);
      return (
        <Box {...(showBorder ? { xcss: border } : {})}>
          <Stack space="space.100">
            {title === undefined ? null : <Text weight="semibold">{title}</Text>}
            {subtitle === undefined ? null : (
              <Text size="small" color="color.text.subtle">
                {subtitle}
              </Text>
            )}
            <div role="img" aria-label={title ?? ''} style={{ width: width ?? '100%' }}>
              <ResponsiveContainer width="100%" height={height}>
                <LineChart data={points} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
                  <CartesianGrid vertical={false} stroke={token('color.border')} />
                  <XAxis dataKey="x" tick={tick} tickLine={false} stroke={token('color.border')} />
                  <YAxis width={36} tick={tick} tickLine={false} axisLine={false} />
                  <Tooltip isAnimationActive={false} />
                  {lines.length > 1 ? <Legend /> : null}
                  {lines.map((line, place) => (
                    <Line
                      key={line}
                      dataKey={line}
                      stroke={palette[place % palette.length] ?? token('color.chart.brand')}
                      strokeWidth={2}
                      dot={false}
                      isAnimationActive={false}
                    />
                  ))}
                </LineChart>
              </ResponsiveContainer>
            </div>
          </Stack>
        </Box>
      );
    },
  ),
};
