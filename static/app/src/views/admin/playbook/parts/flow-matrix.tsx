import { useTexts } from '../../../../data/start-context';
import { isAllowed, type FlowGraph } from '../model/flow-graph';
import type { Named } from '../model/parts';

interface Props {
  stages: readonly Named[];
  graph: FlowGraph;
  onMove: (from: string, to: string) => void;
  onMark: (kind: 'start' | 'end', stage: string) => void;
}

/** The same flow as a table: a row's stage may move to each column that is ticked. */
export function FlowMatrix({ stages, graph, onMove, onMark }: Props) {
  const { t } = useTexts();
  return (
    <div className="pb-scroll">
      <table className="pb-matrix">
        <caption className="pb-hidden">{t('editor.flow.matrixHelp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('editor.flow.from')}</th>
            <th scope="col" className="pb-mark-column">
              {t('editor.flow.start')}
            </th>
            {stages.map(({ id, name }) => (
              <th key={id} scope="col">
                <span>{name}</span>
              </th>
            ))}
            <th scope="col" className="pb-mark-column">
              {t('editor.flow.end')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((from) => (
            <tr key={from.id}>
              <th scope="row">{from.name}</th>
              <td className="pb-mark-column">
                <Tick
                  label={t('editor.flow.startsIn', { stage: from.name })}
                  isChecked={graph.start.includes(from.id)}
                  onChange={() => onMark('start', from.id)}
                />
              </td>
              {stages.map((to) => (
                <td key={to.id}>
                  {to.id === from.id ? (
                    <span aria-hidden="true" className="pb-self" />
                  ) : (
                    <Tick
                      label={t('editor.flow.moveTo', { from: from.name, to: to.name })}
                      isChecked={isAllowed(graph, from.id, to.id)}
                      onChange={() => onMove(from.id, to.id)}
                    />
                  )}
                </td>
              ))}
              <td className="pb-mark-column">
                <Tick
                  label={t('editor.flow.endsIn', { stage: from.name })}
                  isChecked={graph.end.includes(from.id)}
                  onChange={() => onMark('end', from.id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Tick({ label, isChecked, onChange }: { label: string; isChecked: boolean; onChange: () => void }) {
  return (
    <label title={label}>
      <input type="checkbox" aria-label={label} checked={isChecked} onChange={onChange} />
    </label>
  );
}
