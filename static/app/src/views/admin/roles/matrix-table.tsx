import { Inline, Text } from '@atlaskit/primitives';
import { memo } from 'react';
import type { SquadRole } from '../../../../../../src/contract/roles';
import { RoleMark } from '../../../components/role-mark';
import { TextButton } from '../../../components/text-button';
import { useTexts } from '../../../data/start-context';
import { useWindow } from '../../../data/use-window';
import { sayHolders } from '../../squad/say-holders';
import type { MatrixGrid } from './filter-matrix';
import './matrix.css';

/** As in the style sheet, px. */
const rowHeight = 56;
const columnWidth = 184;
const headWidth = 200;

interface Props {
  grid: MatrixGrid;
  down: 'squads' | 'roles';
  /** Opens a squad's roles. */
  onOpen: (squad: string) => void;
}

/** Role × squad with names, of which only the part on screen is drawn: forty roles of hundreds of squads scroll as smoothly as four of ten. */
export function MatrixTable({ grid, down, onOpen }: Props) {
  const { t } = useTexts();
  const { rows, columns, cellOf } = grid;
  const { ref, part } = useWindow({ rows: rows.length, columns: columns.length, rowHeight, columnWidth });
  const seen = columns.slice(part.firstColumn, part.endColumn);
  const before = part.firstColumn * columnWidth;
  const after = (columns.length - part.endColumn) * columnWidth;
  const nameOf = (key: string, name: string, isSquad: boolean) =>
    isSquad ? <TextButton onClick={() => onOpen(key)}>{name}</TextButton> : <Text weight="medium">{name}</Text>;
  return (
    <div className="role-matrix" ref={ref} tabIndex={0} role="region" aria-label={t('roles.matrix.label')}>
      <table
        aria-label={t('roles.matrix.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        style={{ width: headWidth + columns.length * columnWidth }}
      >
        <colgroup>
          <col style={{ width: headWidth }} />
          {before > 0 ? <col style={{ width: before }} /> : null}
          {seen.map(({ key }) => (
            <col key={key} style={{ width: columnWidth }} />
          ))}
          {after > 0 ? <col style={{ width: after }} /> : null}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1}>
              <Text size="small" weight="semibold" color="color.text.subtle">
                {t(down === 'squads' ? 'roles.matrix.squad' : 'roles.matrix.role')}
              </Text>
            </th>
            {before > 0 ? <td className="spare" aria-hidden="true" /> : null}
            {seen.map(({ key, name }, index) => (
              <th key={key} scope="col" aria-colindex={part.firstColumn + index + 2}>
                <span className="cut" title={name}>
                  {nameOf(key, name, down === 'roles')}
                </span>
              </th>
            ))}
            {after > 0 ? <td className="spare" aria-hidden="true" /> : null}
          </tr>
        </thead>
        <tbody>
          <Spare height={part.firstRow * rowHeight} />
          {rows.slice(part.firstRow, part.endRow).map(({ key, name, note }, index) => (
            <tr key={key} aria-rowindex={part.firstRow + index + 2}>
              <th scope="row" aria-colindex={1}>
                <span className="cut one" title={name}>
                  {nameOf(key, name, down === 'squads')}
                </span>
                {note === null ? null : (
                  <Text as="p" size="small" color="color.text.subtle">
                    {note}
                  </Text>
                )}
              </th>
              {before > 0 ? <td className="spare" aria-hidden="true" /> : null}
              {seen.map((column, at) => (
                <td key={column.key} aria-colindex={part.firstColumn + at + 2}>
                  <RoleCell role={cellOf(key, column.key)} />
                </td>
              ))}
              {after > 0 ? <td className="spare" aria-hidden="true" /> : null}
            </tr>
          ))}
          <Spare height={(rows.length - part.endRow) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spare({ height }: { height: number }) {
  return height > 0 ? <tr className="spare" aria-hidden="true" style={{ height }} /> : null;
}

/** Drawn once: scrolling brings new cells, and leaves those that stay as they are. */
const RoleCell = memo(function RoleCell({ role }: { role: SquadRole | undefined }) {
  const texts = useTexts();
  if (!role) return <Text color="color.text.subtlest">{texts.t('common.none')}</Text>;
  const { holders, note } = sayHolders(role, texts);
  // Where nobody is, or too many, that comes first.
  const words = [note, holders].filter((each) => each !== null).join(texts.t('common.separator'));
  return (
    <Inline space="space.075" alignBlock="start">
      <RoleMark role={role} />
      <span className="cut" title={words}>
        <Text size="small" color={role.held === 'held' ? 'color.text' : 'color.text.subtle'}>
          {words}
        </Text>
      </span>
    </Inline>
  );
});
