import { token } from '@atlaskit/tokens';
import { useTexts } from '../../../data/start-context';
import type { Line } from './layout';
import type { MarkProps } from './picture';

/** Letters of a number are about so wide, in pixels. */
const digit = 7;

/** From this thickness on a line off the path has room for a broken line within it; a thinner one is broken itself. */
const roomy = 5;

interface StrokeProps {
  path: string;
  width: number;
  allowed: boolean;
}

/** On the agreed path a line is plain; off it, it is amber and broken, as is everything off the path. */
export function Stroke({ path, width, allowed }: StrokeProps) {
  const line = { d: path, fill: 'none' };
  if (allowed) return <path {...line} stroke={token('color.chart.brand')} strokeWidth={width} />;
  const amber = token('color.chart.warning');
  if (width < roomy) return <path {...line} stroke={amber} strokeWidth={Math.max(2, width)} strokeDasharray="7 4" />;
  return (
    <>
      <path {...line} stroke={amber} strokeWidth={width} />
      <path {...line} stroke={token('elevation.surface.raised')} strokeWidth={Math.min(3, width / 3)} strokeDasharray="9 6" />
    </>
  );
}

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
  const color = allowed ? token('color.chart.brand') : token('color.chart.warning');
  const number = texts.number(line.cases);
  const pill = number.length * digit + 12;
  return (
    <g {...mark} className="flow-mark" style={{ opacity: isPale ? 0.35 : 1 }}>
      <path d={path} fill="none" stroke="transparent" strokeWidth={Math.max(18, width)} />
      {isActive ? <path d={path} fill="none" stroke={token('color.border.focused')} strokeWidth={width + 6} opacity={0.45} /> : null}
      <Stroke path={path} width={width} allowed={allowed} />
      {arrow === null ? null : (
        <path
          d={`M0,0 L${-arrow.length},${-arrow.width / 2} L${-arrow.length},${arrow.width / 2} Z`}
          transform={`translate(${arrow.x.toFixed(1)} ${arrow.y.toFixed(1)}) rotate(${arrow.angle})`}
          fill={color}
        />
      )}
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
