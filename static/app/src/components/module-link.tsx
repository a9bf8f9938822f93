import Button from '@atlaskit/button/new';
import Link from '@atlaskit/link';
import { NavigationTarget, router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useStart } from '../data/start-context';

interface Props {
  projectKey: string;
  children: ReactNode;
}

/** Opens one of the app's pages of a space. */
function followModule(moduleKey: string, projectKey: string, event: MouseEvent): void {
  event.preventDefault();
  const place = { target: NavigationTarget.Module, moduleKey, projectKey } as const;
  void (event.metaKey || event.ctrlKey || event.shiftKey ? router.open(place) : router.navigate(place));
}

/** A link to one of the app's pages of a space. Its address is the Jira space, since an app's page has none that a page may know; a click goes to the app's page. */
function ModuleLink({ moduleKey, projectKey, children }: Props & { moduleKey: string }) {
  const { context } = useStart();
  return (
    <Link href={new URL(`/browse/${projectKey}`, context.siteUrl).href} onClick={(event) => followModule(moduleKey, projectKey, event)}>
      {children}
    </Link>
  );
}

/** A link to a squad's page. */
export function SquadLink(props: Props) {
  return <ModuleLink moduleKey="squad-standards" {...props} />;
}

/** A link to the place where a squad's stage map is confirmed. */
export function StageMapLink(props: Props) {
  return <ModuleLink moduleKey="stage-map" {...props} />;
}

/** The same as a button: for the one thing to do. */
export function StageMapButton({ projectKey, children, primary }: Props & { primary: boolean }) {
  return (
    <Button appearance={primary ? 'primary' : 'default'} onClick={(event) => followModule('stage-map', projectKey, event)}>
      {children}
    </Button>
  );
}
