import type { ReactNode } from 'react';
import type { Query } from '../../../../../src/client/use-query';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { SiblingSwitch } from '../../components/sibling-switch';

interface OfSquad {
  squad: { key: string };
  siblings: readonly { key: string; name: string }[];
}

/** What such a page is mounted with. */
export interface SettingsViewProps {
  /** Key of the squad, or of its Jira project. */
  squad: string;
  onSquad: (key: string) => void;
  tabs: ReactNode;
}

interface Props<T extends OfSquad> extends Omit<SettingsViewProps, 'squad'> {
  asked: { query: Query<T>; reload: () => void };
  children: (value: T) => ReactNode;
}

/** A part of a space's settings: of the squad of that Jira project, or of one of its squads. */
export function SquadSettingsPage<T extends OfSquad>({ asked: { query, reload }, onSquad, tabs, children }: Props<T>) {
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  const { squad, siblings } = query.value;
  return (
    <Page>
      <SiblingSwitch siblings={siblings} current={squad.key} onChoose={onSquad} />
      {tabs}
      {children(query.value)}
    </Page>
  );
}
