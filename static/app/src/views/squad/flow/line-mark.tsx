import { token } from '@atlaskit/tokens';
import { useTexts } from '../../../data/start-context';
import type { Line } from './layout';
import type { MarkProps } from './picture';

/** Letters of a number are about so wide, in pixels. */
const digit = 7;

/** On the agreed path the lines are plain; off it they are amber and broken. */
export const lineColor = (allowed: boolean): string => (allowed ? token('color.chart.brand') : token('color.chart.warning'));

/** The dashes of a line off the path, longer the thicker it is. */
export const dash = (width: number): string => `${Math.max(6, width * 0.7).toFixed(1)} ${Math.max(4, width * 0.3).toFixed(1)}`;

interface Props {
  line: Line;
  isActive: boolean;
  /** Another mark is pointed at. */
  isPale: boolean;
  mark: MarkProps;
}

/** A move as a line with its arrow and its number. */
export function LineMark({ line, isActive, isPale, mark }: Props) {
  const texts = useTexts();
  const { path, width, arrow, label, allowed, kind } = line;
  const color = lineColor(allowed);
  const number = texts.number(line.cases);
  const pill = number.length * digit + 12;
  const { size } = arrow;
  return (
    <g {...mark} className="flow-mark" style={{ opacity: isPale ? 0.35 : 1 }}>
      <path d={path} fill="none" stroke="transparent" strokeWidth={Math.max(18, width)} />
      {isActive ? <path d={path} fill="none" stroke={token('color.border.focused')} strokeWidth={width + 5} opacity={0.45} /> : null}
      <path d={path} fill="none" stroke={color} strokeWidth={width} {...(allowed ? {} : { strokeDasharray: dash(width) })} />
      <path
        d={`M0,0 L${-size},${-size / 2 - 1} L${-size},${size / 2 + 1} Z`}
        transform={`translate(${arrow.x.toFixed(1)} ${arrow.y.toFixed(1)}) rotate(${arrow.angle})`}
        fill={color}
      />
      {kind === 'along' ? null : (
        <rect
          x={label.x - pill / 2}
          y={label.y - 9}
          width={pill}
          height={18}
          rx={9}
          fill={token('elevation.surface')}
          stroke={color}
          strokeWidth={isActive ? 2 : 1}
        />
      )}
      <text x={label.x} y={label.y + 4} textAnchor="middle" className={`flow-number${kind === 'along' ? ' flow-number-along' : ''}`}>
        {number}
      </text>
    </g>
  );
}
