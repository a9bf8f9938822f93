import EmptyState from '@atlaskit/empty-state';
import { Component, type ReactNode } from 'react';
import type { Texts } from '../text/texts';

interface Props {
  texts: Texts;
  children: ReactNode;
}

/** The last resort: a fault in the page itself is said, with its message as the reference, instead of a blank frame. */
export class PageBoundary extends Component<Props, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null };

  static getDerivedStateFromError(error: unknown): { fault: string } {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const { t } = this.props.texts;
    return <EmptyState header={t('failure.loadTitle')} description={t('failure.internal', { incident: fault })} />;
  }
}
