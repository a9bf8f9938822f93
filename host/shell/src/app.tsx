import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { makeSay } from '../../text';
import type { Site } from '../../server/shell-api';
import { Bar } from './bar';
import { ProductTabs } from './confluence/product-tabs';
import { WikiSidebar } from './confluence/wiki-sidebar';
import { WikiView } from './confluence/wiki-view';
import { ErrorBars, type LoudError } from './error-bars';
import { Flags } from './flags';
import { createFrameEvents } from './frame-events';
import { IssueList } from './issue-list';
import { IssueView } from './issue-view';
import { Elsewhere, Home } from './plain-pages';
import { PageView } from './page-view';
import { usePlace } from './place';
import { findRoute, type Route } from './routes';
import { ask } from './server';
import type { FlagRequest } from './frame-payloads';
import { ShellProvider, type Shell } from './shell-context';
import { Sidebar } from './sidebar';
import { StatusDrawer } from './status-drawer';

/** The shell: a quiet frame around the app's pages, with everything in it that a product would give them. */
export function App() {
  const navigation = usePlace();
  const { lang, theme } = navigation.place;
  const [site, setSite] = useState<Site | null>(null);
  const [errors, setErrors] = useState<LoudError[]>([]);
  const [flags, setFlags] = useState<FlagRequest[]>([]);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const events = useMemo(() => createFrameEvents(), []);
  const say = useMemo(() => makeSay(lang), [lang]);

  const report = useCallback((text: string) => {
    setErrors((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, text }]);
    // Said where the host runs, too; when even that fails the bar is all there is.
    ask('report', { text: text.slice(0, 4000) }).catch(() =>
      setErrors((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, text: 'report: the host does not answer' }]),
    );
  }, []);
  useEffect(() => {
    ask('site', {}).then(setSite, (error: unknown) => report(String(error)));
  }, [report]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    setGlobalTheme({ colorMode: theme, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' }).catch(
      (error: unknown) => report(String(error)),
    );
  }, [theme, report]);

  const bars = <ErrorBars errors={errors} say={say} onDismiss={(id) => setErrors((all) => all.filter((error) => error.id !== id))} />;
  if (!site) return bars;
  const shell: Shell = {
    site,
    navigation,
    as: navigation.place.as ?? site.defaultPersona,
    say,
    events,
    report,
    showFlag: (flag) => setFlags((all) => [flag, ...all.filter(({ id }) => id !== flag.id)]),
    closeFlag: (closed) => {
      setFlags((all) => all.filter(({ id }) => id !== closed));
      return flags.some(({ id }) => id === closed);
    },
  };
  const route = findRoute(navigation.place, site.modules);
  return (
    <ShellProvider value={shell}>
      <div className="shell">
        <Bar isDrawerOpen={isDrawerOpen} onDrawer={() => setDrawerOpen((isOpen) => !isOpen)} />
        {bars}
        <div className="body">
          <div className="side">
            <ProductTabs isInWiki={route.kind === 'wiki'} />
            {route.kind === 'wiki' ? <WikiSidebar route={route} /> : <Sidebar route={route} />}
          </div>
          <main className="content">
            <Content route={route} />
          </main>
          {isDrawerOpen ? <StatusDrawer onClose={() => setDrawerOpen(false)} /> : null}
        </div>
      </div>
      <Flags flags={flags} onDismissed={shell.closeFlag} />
    </ShellProvider>
  );
}

function Content({ route }: { route: Route }) {
  switch (route.kind) {
    case 'home':
      return <Home />;
    case 'page':
      return <PageView route={route} />;
    case 'issue':
      return <IssueView issueKey={route.key} />;
    case 'search':
      return <IssueList jql={route.jql} />;
    case 'wiki':
      return <WikiView route={route} />;
    case 'elsewhere':
      return <Elsewhere screen={route.screen} address={route.address} />;
  }
}
