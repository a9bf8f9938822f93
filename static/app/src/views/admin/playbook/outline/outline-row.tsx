import WarningIcon from '@atlaskit/icon/core/warning';
import { token } from '@atlaskit/tokens';
import { memo } from 'react';
import type { PartKind } from '../../../../../../../src/contract/playbook-draft';
import { useTexts } from '../../../../data/start-context';
import type { Mode } from '../model/outline';
import { ModeMark } from '../parts/mode-mark';

interface Props {
  kind: PartKind;
  id: string | undefined;
  title: string;
  mode?: Mode | null;
  problems: number;
  change: 'added' | 'changed' | null;
  isChosen: boolean;
  /** Items of a list can be dragged to another place; the buttons in their header do the same. */
  isMovable?: boolean;
  onOpen: (kind: PartKind, id: string | undefined) => void;
  onDrop?: (id: string, before: string) => void;
}

const dragType = (kind: PartKind): string => `application/x-diapason-${kind}`;

/** A line of the outline. It takes plain values, so that a key press elsewhere does not render all of them anew. */
export const OutlineRow = memo(function OutlineRow({
  kind,
  id,
  title,
  mode = null,
  problems,
  change,
  isChosen,
  isMovable = false,
  onOpen,
  onDrop,
}: Props) {
  const { t } = useTexts();
  return (
    <li>
      <button
        type="button"
        className="pb-line"
        aria-current={isChosen ? 'true' : undefined}
        draggable={isMovable}
        onClick={() => onOpen(kind, id)}
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType(kind), id ?? '');
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={(event) => {
          if (isMovable && event.dataTransfer.types.includes(dragType(kind))) event.preventDefault();
        }}
        onDrop={(event) => {
          const dragged = event.dataTransfer.getData(dragType(kind));
          if (dragged !== '' && id !== undefined && dragged !== id) onDrop?.(dragged, id);
        }}
      >
        <span className="pb-line-title">{title || t('editor.untitled')}</span>
        {change === null ? null : (
          <span
            className="pb-change"
            data-change={change}
            role="img"
            aria-label={t(`editor.mark.${change}`)}
            title={t(`editor.mark.${change}`)}
          />
        )}
        {problems === 0 ? null : (
          <span className="pb-count">
            <WarningIcon label={t('editor.problems.count', { n: problems })} size="small" color={token('color.icon.danger')} />
            <span aria-hidden="true">{problems}</span>
          </span>
        )}
        {mode === null ? null : <ModeMark mode={mode} />}
      </button>
    </li>
  );
});
