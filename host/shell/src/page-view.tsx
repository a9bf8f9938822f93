import SectionMessage from '@atlaskit/section-message';
import { useEffect, useId, useState } from 'react';
import { z } from 'zod';
import type { Frame, PageModule } from '../../server/shell-api';
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
            <p>{say(`shell.notShown.${notShownText(route.module.place)}`)}</p>
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

const notShownText = (place: PageModule['place']): 'project' | 'projectSettings' | 'admin' =>
  place === 'project' || place === 'projectSettings' ? place : 'admin';

const heldSchema = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/**
 * Whether Jira would show the page: a project page to whoever may browse the project, its settings to who administers it, an admin page to
 * Jira administrators, a global page to everyone.
 */
function useIsShown({ projectKey, module }: PageRoute): boolean {
  const { as, site, report } = useShell();
  const [refused, setRefused] = useState<string | null>(null);
  const permission = module.place === 'projectSettings' ? 'ADMINISTER_PROJECTS' : 'BROWSE_PROJECTS';
  const asked = `${projectKey ?? ''} ${as} ${permission}`;
  useEffect(() => {
    if (projectKey === null) return;
    let isCurrent = true;
    readJira(as, `/rest/api/3/mypermissions?projectKey=${encodeURIComponent(projectKey)}&permissions=${permission}`).then(
      ({ status, value }) => {
        const held = status === 200 && (heldSchema.parse(value).permissions[permission]?.havePermission ?? false);
        if (isCurrent) setRefused(held ? null : asked);
      },
      (error: unknown) => report(String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [as, asked, permission, projectKey, report]);
  if (module.place === 'global') return true;
  if (projectKey === null) return site.personas.find(({ accountId }) => accountId === as)?.jiraAdmin ?? false;
  return refused !== asked;
}
