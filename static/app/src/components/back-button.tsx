import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import { Inline } from '@atlaskit/primitives';
import type { ReactNode } from 'react';

/** Back to where this detail belongs. */
export function BackButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Inline>
      <Button appearance="subtle" spacing="compact" iconBefore={ArrowLeftIcon} onClick={onClick}>
        {children}
      </Button>
    </Inline>
  );
}
