import { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { useTexts } from '../../../../data/start-context';

interface Props {
  /** What the buttons act on, for those who do not see where they stand. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down, away: for each item of a list. */
export function ListButtons({ name, index, count, onMove, onRemove }: Props) {
  const { t } = useTexts();
  return (
    <span className="pb-buttons">
      <IconButton
        icon={ArrowUpIcon}
        label={t('editor.moveUp', { name })}
        appearance="subtle"
        spacing="compact"
        isDisabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        icon={ArrowDownIcon}
        label={t('editor.moveDown', { name })}
        appearance="subtle"
        spacing="compact"
        isDisabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      />
      <IconButton icon={DeleteIcon} label={t('editor.removeName', { name })} appearance="subtle" spacing="compact" onClick={onRemove} />
    </span>
  );
}
