import { Text } from '@atlaskit/primitives';
import { Fragment, type ReactNode } from 'react';
import { useTexts } from '../data/start-context';

/** Short facts on one line, parted by middle dots; empty ones are left out. */
export function DottedLine({ items }: { items: readonly ReactNode[] }) {
  const { t } = useTexts();
  const shown = items.filter((item) => item !== null && item !== undefined && item !== false && item !== '');
  return (
    <Text size="small" color="color.text.subtle">
      {shown.map((item, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <span aria-hidden="true">{t('common.separator')}</span>}
          {item}
        </Fragment>
      ))}
    </Text>
  );
}
