import SectionMessage from '@atlaskit/section-message';
import { useEffect, useId, useState } from 'react';
import type { Frame } from '../../server/shell-api';
import { frameSandbox, FrameModal } from './frame-modal';
import type { ModalRequest } from './frame-payloads';
import { innerPath, type Route } from './routes';
import { readJira } from './server';
import { useShell } from './shell-context';
import { useFrame } from './use-frame';

type PageRoute = Extract<Route, { kind: 'page' }>;

/**
 * A page of the app in its frame. Where Jira itself would not show the page to this persona, the shell says so and frames it all the same:
 * what the app then answers is the app's own refusal, which is worth seeing.
 */
export function PageView({ route }: { route: PageRoute }) {
  const { as, say, navigation } = useShell();
  const isShown = useIsShown(route);
  return (
    <div className="page">
      {isShown ? null : (
        <div className="strip" data-testid="not-shown">
          <SectionMessage appearance="warning">
            <p>{say(route.module.place === 'project' ? 'shell.notShown.project' : 'shell.notShown.admin')}</p>
          </SectionMessage>
        </div>
      )}
      <PageFrame key={[route.base, as, navigation.place.lang].join(' ')} route={route} />
    </div>
  );
}

function PageFrame({ route }: { route: PageRoute }) {
  const { as, navigation, site } = useShell();
  const { lang, theme } = navigation.place;
  const localId = useId();
  const [modal, setModal] = useState<ModalRequest | null>(null);
  const frame: Frame = {
    moduleKey: route.module.key,
    as,
    lang,
    theme,
    projectKey: route.projectKey,
    location: innerPath(route.base, route.inner),
    localId,
  };
  const { iframe, generation } = useFrame(frame, {
    inner: route.inner,
    close: () => false,
    openModal: setModal,
    moved: (action, inner) => navigation.go(innerPath(route.base, inner), action === 'PUSH' ? 'push' : 'replace'),
  });
  return (
    <>
      <iframe
        key={generation}
        ref={iframe}
        className="frame"
        title={route.module.title[lang]}
        sandbox={frameSandbox}
        src={`${site.frameOrigin}/frame/${route.module.key}/`}
      />
      {modal ? <FrameModal opener={frame} request={modal} onClosed={() => setModal(null)} /> : null}
    </>
  );
}

/** Whether Jira would show the page: a project page to whoever may browse the project, an admin page to Jira administrators. */
function useIsShown(route: PageRoute): boolean {
  const { as, site, report } = useShell();
  const [refused, setRefused] = useState<string | null>(null);
  const { projectKey } = route;
  const asked = `${projectKey ?? ''} ${as}`;
  useEffect(() => {
    if (projectKey === null) return;
    let isCurrent = true;
    readJira(as, `/rest/api/3/project/${encodeURIComponent(projectKey)}`).then(
      ({ status }) => isCurrent && setRefused(status === 200 ? null : asked),
      (error: unknown) => report(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [as, asked, projectKey, report]);
  if (projectKey === null) return site.personas.find(({ accountId }) => accountId === as)?.jiraAdmin ?? false;
  return refused !== asked;
}
