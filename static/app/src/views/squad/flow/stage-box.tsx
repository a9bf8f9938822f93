import { token } from '@atlaskit/tokens';
import { useTexts } from '../../../data/start-context';
import type { Node, PictureLayout } from './layout';
import type { MarkProps } from './picture';
import { wrapName, type Teller } from './say';

/** Pixels of a letter of a name: as it is drawn, and the narrowest that it may become before the name is cut. */
const letter = { usual: 7, least: 5 } as const;
/** Between a name and the edge of its box, in pixels. */
const inset = 4;

/** Draws a name that is wider than its box closer together: how wide it is depends on the reader's fonts. */
const fitInto =
  (width: number) =>
  (text: SVGTextElement | null): void => {
    if (!text || text.getComputedTextLength() <= width) return;
    text.setAttribute('textLength', String(width));
    text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  };

interface BoxProps {
  node: Node;
  box: PictureLayout['node'];
  isActive: boolean;
  mark: MarkProps;
}

/** A stage: its name and how many went through it. One that the flow does not have is drawn broken. */
export function StageBox({ node: { stage, left, centre }, box, isActive, mark }: BoxProps) {
  const texts = useTexts();
  const room = box.width - 2 * inset;
  const names = wrapName(stage.name, Math.floor(room / letter.usual), Math.floor(room / letter.least));
  const first = box.top + (names.length > 1 ? 17 : 23);
  return (
    <g {...mark} className="flow-mark">
      <rect
        x={left}
        y={box.top}
        width={box.width}
        height={box.height}
        rx={8}
        fill={stage.cases === 0 ? token('elevation.surface') : token('color.background.accent.blue.subtlest')}
        stroke={isActive ? token('color.border.focused') : stage.planned ? token('color.border.bold') : token('color.chart.warning')}
        strokeWidth={isActive ? 2.5 : 1}
        {...(stage.planned ? {} : { strokeDasharray: '5 4' })}
      />
      {names.map((name, index) => (
        <text key={name} ref={fitInto(room)} x={centre} y={first + index * 14} textAnchor="middle" className="flow-name">
          {name}
        </text>
      ))}
      <text x={centre} y={box.top + 50} textAnchor="middle" className="flow-count">
        {texts.number(stage.cases)}
      </text>
    </g>
  );
}

interface FootProps {
  node: Node;
  top: number;
  teller: Teller;
  isActive: boolean;
  /** Null when nothing is in the stage. */
  mark: MarkProps | null;
}

/** Below a stage: how long work stays in it, and how much of it is there now. */
export function Foot({ node: { stage, centre }, top, teller, isActive, mark }: FootProps) {
  const { t } = useTexts();
  return (
    <>
      {stage.medianDays === null ? null : (
        <text x={centre} y={top + 18} textAnchor="middle" className="flow-foot">
          {teller.shortDays(stage.medianDays)}
        </text>
      )}
      {mark === null ? null : (
        <g {...mark} className="flow-mark">
          <text x={centre} y={top + 36} textAnchor="middle" className={`flow-foot flow-now${isActive ? ' flow-now-active' : ''}`}>
            {t('page.flows.now', { n: stage.now })}
          </text>
        </g>
      )}
    </>
  );
}
