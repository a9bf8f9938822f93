import AppProvider from '@atlaskit/app-provider';
import { Suspense } from 'react';
import { Loading } from './components/loading';
import { PageBoundary } from './components/page-boundary';
import { SessionProvider } from './components/session-provider';
import { ThemeFollower } from './components/theme-follower';
import type { Start } from './data/start';
import { StartContext } from './data/start-context';
import { surfaces } from './surfaces';

/** Mounts the surface of the module that the page was opened for. */
export function App({ start }: { start: Start }) {
  const { moduleKey } = start.context;
  const Surface = surfaces[moduleKey];
  return (
    <StartContext.Provider value={start}>
      <AppProvider defaultColorMode={start.colorMode}>
        <ThemeFollower />
        <PageBoundary texts={start.texts}>
          <SessionProvider>
            <Suspense fallback={<Loading />}>
              {Surface ? <Surface /> : <p>{start.texts.t('failure.surface', { module: moduleKey })}</p>}
            </Suspense>
          </SessionProvider>
        </PageBoundary>
      </AppProvider>
    </StartContext.Provider>
  );
}
