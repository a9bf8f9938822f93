import { Text } from '@atlaskit/primitives';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTexts } from '../../../../data/start-context';
import { isAllowed, type FlowGraph, type FlowReach } from '../model/flow-graph';
import { layOutFlow, type FlowNode } from '../model/flow-layout';
import type { Named } from '../model/parts';

interface Props {
  stages: readonly Named[];
  graph: FlowGraph;
  reach: FlowReach;
  onMove: (from: string, to: string) => void;
}

/** The flow as a picture that can be drawn on: choose a stage, then the one that it may move to. Choosing an allowed pair forbids it. */
export function FlowPicture({ stages, graph, reach, onMove }: Props) {
  const { t } = useTexts();
  const id = useId().replaceAll(':', '');
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  const [from, setFrom] = useState<string | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const layout = layOutFlow(
    stages.map((stage) => stage.id),
    graph,
    width,
  );
  const nameOf = (stage: string): string => stages.find((each) => each.id === stage)?.name ?? stage;
  const choose = (stage: string): void => {
    if (from === null) return setFrom(stage);
    if (from !== stage) onMove(from, stage);
    setFrom(null);
  };
  return (
    <div>
      <div ref={box} className="pb-scroll pb-flow">
        <svg
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-label={t('editor.flow.picture')}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFrom(null);
          }}
        >
          <defs>
            {(['next', 'skip', 'back'] as const).map((kind) => (
              <marker
                key={kind}
                id={`${id}-${kind}`}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="5.5"
                markerHeight="5.5"
                orient="auto-start-reverse"
              >
                <path d="M0,0.5 L8,4 L0,7.5 z" className={`pb-tip-${kind}`} />
              </marker>
            ))}
          </defs>
          {layout.edges.map((edge) => {
            const isAside = from !== null && edge.from !== from && edge.to !== from;
            return (
              <g key={`${edge.from}>${edge.to}`} className="pb-edge" data-kind={edge.kind} data-aside={isAside}>
                <path d={edge.path} className="pb-edge-line" markerEnd={`url(#${id}-${edge.kind})`} />
                <path d={edge.path} className="pb-edge-hit" onClick={() => onMove(edge.from, edge.to)}>
                  <title>{t('editor.flow.forbid', { from: nameOf(edge.from), to: nameOf(edge.to) })}</title>
                </path>
              </g>
            );
          })}
          {layout.nodes.map((node) => (
            <StageNode
              key={node.id}
              node={node}
              name={nameOf(node.id)}
              graph={graph}
              reach={reach}
              from={from}
              onChoose={() => choose(node.id)}
              label={
                from === null
                  ? t('editor.flow.chooseFrom', { stage: nameOf(node.id) })
                  : t(isAllowed(graph, from, node.id) ? 'editor.flow.forbid' : 'editor.flow.allow', {
                      from: nameOf(from),
                      to: nameOf(node.id),
                    })
              }
            />
          ))}
        </svg>
      </div>
      <div className="pb-legend" role="status">
        {from === null ? (
          <>
            <Legend kind="next" text={t('editor.flow.next')} />
            <Legend kind="skip" text={t('editor.flow.skip')} />
            <Legend kind="back" text={t('editor.flow.back')} />
            <span className="pb-legend-item">
              <span className="pb-start-dot" aria-hidden="true" />
              <Text size="small" color="color.text.subtle">
                {t('editor.flow.start')}
              </Text>
            </span>
            <span className="pb-legend-item">
              <span className="pb-end-box" aria-hidden="true" />
              <Text size="small" color="color.text.subtle">
                {t('editor.flow.end')}
              </Text>
            </span>
          </>
        ) : (
          <Text size="small" color="color.text.subtle">
            {t('editor.flow.chooseTo', { stage: nameOf(from) })}
          </Text>
        )}
      </div>
    </div>
  );
}

function Legend({ kind, text }: { kind: 'next' | 'skip' | 'back'; text: string }) {
  return (
    <span className="pb-legend-item">
      <span className="pb-legend-line" data-kind={kind} aria-hidden="true" />
      <Text size="small" color="color.text.subtle">
        {text}
      </Text>
    </span>
  );
}

/** About how wide a text of the picture is, in its units: letters are not of one width, and cutting a name that would fit helps nobody. */
const measureWidth = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (/[ijl.,'’ ]/.test(letter) ? 3.4 : /[ftrI]/.test(letter) ? 4.8 : /[A-ZmwMW]/.test(letter) ? 8.6 : 6.9),
    0,
  );

/** Splits a name over at most two lines; what does not fit is cut, and whole in the hover. */
function breakName(name: string, width: number): string[] {
  const fits = (line: string): boolean => measureWidth(line) <= width - 8;
  const cut = (line: string): string => {
    let kept = line;
    while (kept !== '' && !fits(kept === line ? line : `${kept}…`)) kept = kept.slice(0, -1);
    return kept === line ? line : `${kept}…`;
  };
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words.length > 0 && fits(`${first} ${words[0]}`)) first = `${first} ${words.shift()}`;
  return words.length === 0 ? [cut(first)] : [cut(first), cut(words.join(' '))];
}

interface NodeProps {
  node: FlowNode;
  name: string;
  graph: FlowGraph;
  reach: FlowReach;
  from: string | null;
  label: string;
  onChoose: () => void;
}

function StageNode({ node, name, graph, reach, from, label, onChoose }: NodeProps) {
  const lines = breakName(name, node.width);
  const top = node.y - node.height / 2;
  const standing = reach.unused.includes(node.id) ? 'unused' : reach.unreachable.includes(node.id) ? 'unreachable' : 'used';
  const isFrom = from === node.id;
  return (
    <g
      className="pb-stage"
      data-standing={standing}
      data-from={isFrom}
      data-target={from !== null && !isFrom && isAllowed(graph, from, node.id)}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isFrom}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose();
      }}
    >
      <title>{label}</title>
      {graph.end.includes(node.id) ? (
        <rect x={node.x - 3.5} y={top - 3.5} width={node.width + 7} height={node.height + 7} rx={11} className="pb-end-ring" />
      ) : null}
      <rect x={node.x} y={top} width={node.width} height={node.height} rx={8} className="pb-stage-box" />
      {graph.start.includes(node.id) ? <circle cx={node.x + 10} cy={top + 10} r={4} className="pb-start" /> : null}
      {lines.map((line, index) => (
        <text
          key={index}
          x={node.x + node.width / 2}
          y={node.y + (lines.length === 1 ? 4 : index * 15 - 3)}
          textAnchor="middle"
          className="pb-stage-name"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
