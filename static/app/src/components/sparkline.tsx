import { token } from '@atlaskit/tokens';

const height = 28;
/** Room for the stroke and the last dot. */
const inset = 3;

interface Props {
  /** From the oldest to the newest. */
  values: readonly number[];
  /** What the upper edge stands for; the lower is 0. */
  top: number;
  /** The line in words. */
  label: string;
  /** Pixels. */
  width?: number;
}

/** A small line without axes. */
export function Sparkline({ values, top, label, width = 112 }: Props) {
  const color = token('color.chart.brand');
  const points = values.map((value, index) => ({
    x: inset + (index / Math.max(1, values.length - 1)) * (width - 2 * inset),
    y: height - inset - (top === 0 ? 0 : value / top) * (height - 2 * inset),
  }));
  const last = points.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} style={{ display: 'block' }}>
      <line x1={inset} x2={width - inset} y1={height - inset} y2={height - inset} stroke={token('color.border')} />
      <polyline
        points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke={color}
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {last === undefined ? null : <circle cx={last.x} cy={last.y} r="3" fill={color} />}
    </svg>
  );
}
