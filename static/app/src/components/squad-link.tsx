import Link from '@atlaskit/link';
import { NavigationTarget, router } from '@forge/bridge';
import type { ReactNode } from 'react';
import { useStart } from '../data/start-context';

/** A link to a squad's page. Its address is the Jira space, since an app's page has none that a page may know; a click goes to the app's page. */
export function SquadLink({ projectKey, children }: { projectKey: string; children: ReactNode }) {
  const { context } = useStart();
  return (
    <Link
      href={new URL(`/browse/${projectKey}`, context.siteUrl).href}
      onClick={(event) => {
        event.preventDefault();
        void router.navigate({ target: NavigationTarget.Module, moduleKey: 'squad-standards', projectKey });
      }}
    >
      {children}
    </Link>
  );
}
