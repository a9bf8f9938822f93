import Heading from '@atlaskit/heading';
import { link } from './sidebar';
import { pagePath, type Screen } from './routes';
import { useShell } from './shell-context';

/** The first page: what this is, and where to look first. */
export function Home() {
  const { site, say, navigation } = useShell();
  const admin = site.modules.find(({ place }) => place === 'admin');
  return (
    <article className="plain">
      <Heading size="xlarge">{say('shell.home.title', { site: site.name })}</Heading>
      <p>{say('shell.home.what')}</p>
      <p>{say('shell.home.how')}</p>
      {admin ? (
        <p>
          <a {...link(pagePath(admin, null), navigation.go)}>{say('shell.home.admin')}</a>
        </p>
      ) : null}
    </article>
  );
}

/** A screen of Jira that the host does not have: which one it would be. */
export function Elsewhere({ screen, address }: { screen: Screen; address: string }) {
  const { site, say } = useShell();
  return (
    <article className="plain" data-testid="elsewhere">
      <Heading size="large">{say(`shell.screen.${screen}`)}</Heading>
      <p>{say('shell.elsewhere')}</p>
      <p>
        <code>
          {site.baseUrl}
          {address}
        </code>
      </p>
    </article>
  );
}
