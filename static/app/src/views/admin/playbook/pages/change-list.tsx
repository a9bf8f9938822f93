import AddIcon from '@atlaskit/icon/core/add';
import ArrowRightIcon from '@atlaskit/icon/core/arrow-right';
import EditIcon from '@atlaskit/icon/core/edit';
import MinusSquareIcon from '@atlaskit/icon/core/minus-square';
import { Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { PartChange } from '../../../../../../../src/contract/playbook-draft';
import { Emphasis } from '../../../../components/emphasis';
import { useTexts } from '../../../../data/start-context';

const icons = { added: AddIcon, removed: MinusSquareIcon, changed: EditIcon, moved: ArrowRightIcon } as const;
const colors = {
  added: token('color.icon.success'),
  removed: token('color.icon.danger'),
  changed: token('color.icon.information'),
  moved: token('color.icon.subtle'),
} as const;

/** What differs between two states of a playbook, part by part, in words. */
export function ChangeList({ changes }: { changes: readonly PartChange[] }) {
  const { t } = useTexts();
  return (
    <ul className="pb-changes">
      {changes.map((change) => {
        const Icon = icons[change.kind];
        return (
          <li key={`${change.part.kind}:${change.part.id ?? ''}:${change.kind}`}>
            <span className="pb-change-icon">
              <Icon label={t(`editor.change.${change.kind}`)} size="small" color={colors[change.kind]} />
            </span>
            <div>
              <Text weight="medium">
                <Emphasis text={change.title} />
              </Text>
              {change.kind === 'changed' ? null : (
                <Text size="small" color="color.text.subtle">
                  {t('common.separator')}
                  {t(`editor.change.${change.kind}`)}
                </Text>
              )}
              {change.changes.length === 0 ? null : (
                <ul>
                  {change.changes.map((each, index) => (
                    <li key={`${each.path}:${index}`}>
                      <Text size="small" color="color.text.subtle">
                        <Emphasis text={each.text} />
                      </Text>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
