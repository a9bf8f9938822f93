import SectionMessage from '@atlaskit/section-message';
import type { ComponentProps, ReactNode } from 'react';

interface Props {
  title?: string;
  actions?: ComponentProps<typeof SectionMessage>['actions'];
  children: ReactNode;
}

/** It has been saved: said to whoever cannot see it too. */
export function Saved({ title, actions, children }: Props) {
  return (
    <div role="status">
      <SectionMessage appearance="success" {...(title !== undefined && { title })} {...(actions && { actions })}>
        {children}
      </SectionMessage>
    </div>
  );
}

/** It has not, for somebody else was faster. */
export function Overtaken({ title, children }: Omit<Props, 'actions'>) {
  return (
    <div role="alert">
      <SectionMessage appearance="warning" {...(title !== undefined && { title })}>
        {children}
      </SectionMessage>
    </div>
  );
}
