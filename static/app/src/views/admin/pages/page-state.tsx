import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import ClockIcon from '@atlaskit/icon/core/clock';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import DeleteIcon from '@atlaskit/icon/core/delete';
import EditIcon from '@atlaskit/icon/core/edit';
import LockLockedIcon from '@atlaskit/icon/core/lock-locked';
import type { NewCoreIconProps } from '@atlaskit/icon/types';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ComponentType } from 'react';
import type { PageState, PlaybookPage } from '../../../../../../src/contract/playbook-pages';
import { useTexts } from '../../../data/start-context';

interface Mark {
  Icon: ComponentType<NewCoreIconProps>;
  color: NonNullable<NewCoreIconProps['color']>;
}
const marks: Readonly<Record<PageState, Mark>> = {
  new: { Icon: ClockIcon, color: token('color.icon.subtle') },
  'in-step': { Icon: CheckCircleIcon, color: token('color.icon.success') },
  edited: { Icon: EditIcon, color: token('color.icon.warning') },
  gone: { Icon: DeleteIcon, color: token('color.icon.warning') },
  'title-taken': { Icon: CrossCircleIcon, color: token('color.icon.warning') },
  waiting: { Icon: ClockIcon, color: token('color.icon.subtle') },
  refused: { Icon: LockLockedIcon, color: token('color.icon.warning') },
  failed: { Icon: CrossCircleIcon, color: token('color.icon.warning') },
};

/** How a page stands, as a sign and a word, and why where it is not in step. */
export function PageStateMark({ page }: { page: PlaybookPage }) {
  const { t } = useTexts();
  const { state, retired } = page;
  const { Icon, color } = marks[state];
  return (
    <Stack space="space.025">
      <Inline space="space.075" alignBlock="center">
        <Icon label="" color={color} />
        <Text size="small" weight="medium">
          {t(retired && state === 'in-step' ? 'admin.pages.retired' : `admin.pages.state.${state}`)}
        </Text>
      </Inline>
      {state === 'in-step' ? null : (
        <Text size="small" color="color.text.subtle">
          {t(`admin.pages.why.${state}`)}
        </Text>
      )}
    </Stack>
  );
}
