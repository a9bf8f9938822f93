import { Box, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useId, useState, type KeyboardEvent } from 'react';
import type { FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import { plain } from '../../../../../../src/text/emphasis';
import { ForScreenReaders } from '../../../components/for-screen-readers';
import { useTexts } from '../../../data/start-context';
import type { PictureLayout } from './layout';
import { LineMark } from './line-mark';
import { Foot, StageBox } from './stage-box';
import { Tip, type TipPlace } from './tip';
import type { Teller } from './say';
import './picture.css';

const scroller = xcss({ overflowX: 'auto', position: 'relative', paddingBlock: 'space.100' });
const sheet = xcss({ position: 'relative', marginInline: 'auto' });

interface Props {
  picture: FlowPicture;
  layout: PictureLayout;
  teller: Teller;
  /** Opens the cases behind a part; absent when the reader may not be told which they are. */
  onOpen?: ((part: FlowPart) => void) | undefined;
}

/** What a mark needs to be pointed at, reached by keyboard and opened. */
export interface MarkProps {
  tabIndex: 0;
  role: 'button' | 'img';
  'aria-label': string;
  onMouseEnter: () => void;
  onMouseLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** How work moved through the stages of one flow: as thick as the cases, with what skips above and what returns below. */
export function Picture({ picture, layout, teller, onOpen }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [active, setActive] = useState<string | null>(null);
  const [tip, setTip] = useState<TipPlace | null>(null);
  const { width, height, nodes, lines, start, unused } = layout;

  const mark = (name: string, text: string, part: FlowPart | null, at: { x: number; y: number; below: boolean }): MarkProps => {
    const show = (): void => {
      setActive(name);
      setTip({ ...at, text });
    };
    const hide = (): void => {
      setActive(null);
      setTip(null);
    };
    const open = part && onOpen ? () => onOpen(part) : null;
    return {
      tabIndex: 0,
      role: open ? 'button' : 'img',
      'aria-label': plain(text),
      ...{ onMouseEnter: show, onMouseLeave: hide, onFocus: show, onBlur: hide },
      ...(open && {
        onClick: open,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          open();
        },
      }),
    };
  };
  const { top, height: nodeHeight } = layout.node;
  const isBusy = active !== null;

  return (
    <Box xcss={scroller}>
      <Box xcss={sheet} style={{ width }}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={id} className="flow-picture">
          {unused.map(({ x1, x2, y }) => (
            <line key={x1} x1={x1} x2={x2} y1={y} y2={y} stroke={token('color.border.bold')} strokeWidth={1.5} strokeDasharray="2 4" />
          ))}
          {lines.map((line) => (
            <LineMark
              key={line.id}
              line={line}
              isActive={active === line.id}
              isPale={isBusy && active !== line.id}
              mark={mark(line.id, teller.line(line), line.part, { x: line.label.x, y: line.label.y, below: line.kind !== 'back' })}
            />
          ))}
          <circle cx={start.x} cy={start.y} r={8} fill={token('color.icon.subtle')} aria-hidden="true" />
          {nodes.map((node) => {
            const { stage, centre } = node;
            const text = teller.stage(stage);
            const at = { x: centre, y: top + nodeHeight, below: true };
            const nowPart: FlowPart = { kind: 'now', stage: stage.id };
            return (
              <g key={stage.id}>
                <StageBox
                  node={node}
                  box={layout.node}
                  isActive={active === stage.id}
                  mark={mark(stage.id, text, { kind: 'stage', stage: stage.id }, at)}
                />
                <Foot
                  node={node}
                  top={layout.footTop}
                  teller={teller}
                  isActive={active === `now ${stage.id}`}
                  mark={
                    stage.now === 0
                      ? null
                      : mark(`now ${stage.id}`, t('page.flows.tip.inStage', { n: stage.now, stage: stage.name }), nowPart, {
                          ...{ x: centre, y: layout.footTop, below: false },
                        })
                  }
                />
              </g>
            );
          })}
        </svg>
        {tip === null ? null : <Tip place={tip} width={width} />}
      </Box>
      <ForScreenReaders>
        <span id={id}>{t('page.flows.describe', { flow: picture.name, n: picture.judged })}</span>
      </ForScreenReaders>
    </Box>
  );
}
